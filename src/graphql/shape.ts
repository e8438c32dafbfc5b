import type { Type } from '@nestjs/common'
import { Field, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql'
import type { Language } from '../language/language.js'

/** A row, or an array within one, by the position of each expression. */
export type Cells = Record<number, unknown>

/** Who reads, as far as a served value can depend on it. `today` tells the date at a store. */
export interface Reading {
  viewerId: string
  seesAll: boolean
  /** In which they are spoken to. */
  language: Language
  /** Whether what was found of somebody is held back from them until they have weighed what was done. */
  isHeldBack(employeeId: string | null): boolean
  /** Whether they manage a store, by its id. */
  manages(storeId: string | null): boolean
  /** Milliseconds since 1970. */
  now: number
  today(timeZone: string): string
}

export interface Withheld {
  columns: (own: string) => string[]
  from: (values: unknown[], reading: Reading) => boolean
}

/**
 * Joins one row of another table by its key, once for all fields that read from it, and gives its alias. Each column by a
 * statement of its own within the statement would find the same row again.
 */
export type Beside = (table: string, on: (own: string, other: string) => string) => string

/**
 * In the SQL of a source: the id of whoever reads, so that what is theirs alone to see is not read for others. It is nobody's until
 * a reader puts it in (`readBy`), and then reads as NULL.
 */
export const WHO_READS = 'NULL /* who reads */'

/** `add` gives a value its placeholder. */
export const readBy = (viewerId: string, columns: string, add: (value: string) => string): string =>
  columns.includes(WHO_READS) ? columns.replaceAll(WHO_READS, add(viewerId)) : columns

/** How one field of a GraphQL type is read from the database. `own` is the alias of the type's own row. */
export type Source =
  /** Served as it stands in the row. */
  | { kind: 'column'; name: string }
  /** Computed from columns; `read` gets their values in this order, and the reader. `beside` joins what else they are of. */
  | {
      kind: 'columns'
      columns: (own: string, beside: Beside) => string[]
      read: (values: unknown[], reading: Reading) => unknown
    }
  /**
   * One row of another type, or none; `withheld` says from whom it is kept though it is there. `pointsBack` names the table of the row
   * that it belongs to, if what it reads beside itself in that table is that row: it is then not joined again.
   */
  | {
      kind: 'one'
      shape: () => Shape
      on: (own: string, other: string) => string
      pointsBack?: string
      withheld?: Withheld
    }
  /** Many rows of another type; `withheld` says from whom one of them is kept, by columns of its own. */
  | {
      kind: 'many'
      shape: () => Shape
      on: (own: string, other: string) => string
      orderBy: (other: string) => string
      withheld?: Withheld
    }
  /** Many plain values. */
  | {
      kind: 'values'
      from: string
      value: string
      on: (own: string, other: string) => string
      read?: (values: string[]) => unknown
    }

/** How a GraphQL type is read: its table, and the source of each field that a statement can bring. */
export interface Shape {
  table: string
  sources: Map<string, Source>
}

/** A column served as it is. */
export const column = (name: string): Source => ({ kind: 'column', name })

/** A value computed from columns of the type's own row. */
export const derived = (names: string[], read: (values: unknown[], reading: Reading) => unknown): Source => ({
  kind: 'columns',
  columns: (own) => names.map((name) => `${own}.${name}`),
  read,
})

export const shape = (table: string, sources: Record<string, Source>): Shape => ({
  table,
  sources: new Map(Object.entries(sources)),
})

/**
 * Adds a field to the type of an earlier room, together with how it is read, so that the earlier room needn't know the
 * later one and no resolver runs for it. (The later room declares the property on the class by declaration merging.)
 */
export function addServedField(
  type: Type<object>,
  to: Shape,
  name: string,
  returns: ReturnTypeFunc,
  options: FieldOptions,
  source: Source,
): void {
  Field(returns, options)(type.prototype as object, name)
  to.sources.set(name, source)
}
