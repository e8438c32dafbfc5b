import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { DateTime } from '../graphql/scalars.js'
import { Response } from '../responses/response.entity.js'

export enum AppealStatus {
  WAITING = 'WAITING',
  UPHELD = 'UPHELD',
  REJECTED = 'REJECTED',
}

registerEnumType(AppealStatus, {
  name: 'AppealStatus',
  valuesMap: {
    WAITING: { description: 'For somebody in HR who had no part in it, until there is one.' },
    UPHELD: { description: 'The response was overturned and counts nowhere.' },
    REJECTED: { description: 'The response stands, for the reason given.' },
  },
  description: 'How an appeal stands.',
})

/** That the employee does not accept a response, and what came of it. One for each response. */
@ObjectType({ description: 'That the employee does not accept a response, and what came of it.' })
@Entity('appeals')
@Index(['employeeId', 'madeAt'])
export class Appeal {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'response_id', unique: true })
  responseId!: string

  @Field(() => Response, { description: 'What it is about.' })
  response!: Response

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Field(() => String, { description: "Why, in the employee's own words." })
  @Column({ type: 'text' })
  text!: string

  @Field(() => DateTime, { description: 'When the employee made it.' })
  @Column({ ...INSTANT, name: 'made_at' })
  madeAt!: Instant

  /** Null while it waits. */
  @Column({ type: 'boolean', nullable: true })
  upheld!: boolean | null

  @Field(() => AppealStatus, { description: 'Whether it waits, was upheld or was rejected.' })
  status!: AppealStatus

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while it waits.' })
  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was upheld or rejected.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null
}
