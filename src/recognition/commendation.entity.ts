import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate as StoredDate, Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import { CommendationSource } from './commendation-words.js'

registerEnumType(CommendationSource, {
  name: 'CommendationSource',
  description: 'Whose praise it is.',
  valuesMap: {
    CUSTOMER: { description: "A customer's." },
    COLLEAGUE: { description: "A colleague's." },
    MANAGER: { description: "A manager's." },
  },
})

/** That something went well, in somebody's words. People weigh it; it enters no finding and no test. */
@ObjectType({
  description: "That something went well, in somebody's words. People weigh it; it enters no finding and no test.",
})
@Entity('commendations')
@Index(['employeeId', 'occurredOn', 'id'])
@Index(['givenBy', 'occurredOn', 'id'])
@Index(['givenBy', 'idempotencyKey'], { unique: true })
export class Commendation {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Field(() => Employee, { description: 'Who did it well.' })
  employee!: Employee

  @Field(() => String, { description: 'What was said of it.' })
  @Column({ type: 'text' })
  words!: string

  @Field(() => CommendationSource, { description: 'Whose praise it is.' })
  @Column({ type: 'varchar', length: 20, name: 'source' })
  from!: CommendationSource

  @Field(() => CalendarDate, { description: 'The day on which it happened.' })
  @Column({ ...CALENDAR_DATE, name: 'occurred_on' })
  occurredOn!: StoredDate

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string

  @Field(() => Employee, { description: 'Who wrote it down: the colleague or manager who says so, or passes it on.' })
  by!: Employee

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @Column({ ...INSTANT, name: 'given_at' })
  givenAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'Taken back by who gave it: it stands in no list any more.' })
  @Column({ ...INSTANT, name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When whom it is about declined it: it stands in no list any more.',
  })
  @Column({ ...INSTANT, name: 'declined_at', nullable: true })
  declinedAt!: Instant | null

  @Column({ type: 'varchar', length: 200, name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null
}

export const commendationShape = shape('commendations', {
  words: column('words'),
  from: column('source'),
  occurredOn: column('occurred_on'),
  givenAt: column('given_at'),
  withdrawnAt: column('withdrawn_at'),
  declinedAt: column('declined_at'),
  employee: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.employee_id` },
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.given_by` },
})
