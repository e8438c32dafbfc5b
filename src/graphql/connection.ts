import type { Type } from '@nestjs/common'
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql'
import { IsOptional, IsString, Max, MaxLength, Min } from 'class-validator'
import { Defaulted } from './defaulted.js'
import { badInput } from './errors.js'
import { message } from '../language/message.js'
import { rule } from '../language/rule.js'

/** How far into a list: `first` rows `after` a cursor that an earlier page gave. */
@ArgsType()
export class PageArgs {
  @Defaulted(() => Int, 25, '100 at most.')
  @Min(1, { message: rule('edge.oneRowAtLeast') })
  @Max(100, { message: rule('edge.rowsAtMost') })
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor of the last row you have.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null
}

@ObjectType({ description: 'Where a page lies in the whole list, as Relay has it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Whether rows come before.' })
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null where there is none.' })
  startCursor?: string | null
  @Field(() => String, { nullable: true, description: 'The cursor of the last row; null where there is none.' })
  endCursor?: string | null
}

interface Edge<T> {
  cursor: string
  node: T
}
export interface Connection<T> {
  edges: Edge<T>[]
  pageInfo: PageInfo
}

/** The Relay connection type of a type: `class Incidents extends connectionOf(Incident)`. */
export function connectionOf<T extends object>(name: string, node: Type<T>): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: 'A row with its cursor.' })
  class EdgeType {
    @Field(() => String, { description: 'Hand this in as "after" to go on behind this row.' })
    cursor!: string
    @Field(() => node, { description: 'The row itself.' })
    node!: T
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The rows of this page.' })
    edges!: EdgeType[]
    @Field(() => PageInfo, { description: 'Where this page lies in the whole list.' })
    pageInfo!: PageInfo
  }
  return ConnectionType
}

/**
 * A page from `first + 1` rows read: the row too many tells that there is a next page. `key` is what the list is
 * sorted by, and its parts make the cursor.
 */
export function page<T>(rows: { key: string[]; node: T }[], args: PageArgs): Connection<T> {
  const edges = rows.slice(0, args.first).map(({ key, node }) => ({ cursor: encode(key), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

const encode = (key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

const isStorable = (part: unknown): part is string => typeof part === 'string' && !part.includes('\0')

/** The sort key in a cursor. Throws BAD_USER_INPUT naming `after` when it is none of ours. */
export function keyOf(cursor: string, parts: number): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === parts && key.every(isStorable)) return key
  } catch {
    // falls through to the one message for all that is wrong with a cursor
  }
  throw badInput({ path: 'after', message: message('edge.foreignCursor') })
}
