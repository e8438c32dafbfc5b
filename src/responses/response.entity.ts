import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { ResponseKind } from '../assessments/response-kind.js'
import { CALENDAR_DATE, type CalendarDate, INSTANT, type Instant } from '../database/instant.js'
import { CalendarDate as CalendarDateScalar } from '../graphql/scalars.js'
import { Misconduct, ResponseStatus } from './response-words.js'

registerEnumType(ResponseStatus, {
  name: 'ResponseStatus',
  valuesMap: {
    COMPLETED: { description: 'Done, or, for a reassignment, ended.' },
    EXPIRED: { description: 'A spent warning: it weighs in nothing any more.' },
  },
})
registerEnumType(Misconduct, { name: 'Misconduct', description: 'Of a kind that HR alone judges.' })

@ObjectType({ description: 'What was done about an incident.' })
@Entity('responses')
@Index(['employeeId', 'requestedAt'])
@Index(['state', 'requestedAt', 'id'])
export class Response {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string

  @Index()
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  @Field(() => ResponseKind)
  @Column({ type: 'varchar', length: 20 })
  kind!: ResponseKind

  /** What people decided. The status adds what time alone has changed since. */
  @Column({ type: 'varchar', length: 20 })
  state!: ResponseStatus

  @Field(() => ResponseStatus)
  status!: ResponseStatus

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string

  @Field(() => CalendarDateScalar, { nullable: true })
  @Column({ ...CALENDAR_DATE, name: 'starts_on', nullable: true })
  startsOn!: CalendarDate | null

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which it holds; for a warning, the last day on which it weighs.',
  })
  @Column({ ...CALENDAR_DATE, name: 'ends_on', nullable: true })
  endsOn!: CalendarDate | null

  @Field(() => String, { nullable: true, description: 'What they do meanwhile, for a reassignment.' })
  @Column({ type: 'varchar', length: 60, nullable: true })
  position!: string | null

  @Column({ type: 'uuid', name: 'standard_id', nullable: true })
  standardId!: string | null

  @Field(() => Misconduct, { nullable: true })
  @Column({ type: 'varchar', length: 20, nullable: true })
  misconduct!: Misconduct | null

  @Column({ type: 'uuid', name: 'requested_by' })
  requestedBy!: string

  @Column({ ...INSTANT, name: 'requested_at' })
  requestedAt!: Instant

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why HR approved or declined it.' })
  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null
}
