import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate as DateText, Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'

/** That somebody is on leave. Why is nobody's business here. */
@ObjectType({ description: 'When somebody is on leave, and nothing about why.' })
@Entity('leaves')
export class Leave {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Field(() => Employee, { description: 'Whose leave it is.' })
  employee?: Employee

  @Field(() => CalendarDate, { description: 'The first day of it.' })
  @Column({ ...CALENDAR_DATE, name: 'starts_on' })
  from!: DateText

  @Field(() => CalendarDate, { description: 'The last day of it.' })
  @Column({ ...CALENDAR_DATE, name: 'ends_on' })
  to!: DateText

  /** Who said last that it is these days. */
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedById!: string

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt!: Instant

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedById!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a manager of their store or HR confirmed it, and its days began to move deadlines; null before that.',
  })
  @Column({ ...INSTANT, name: 'confirmed_at', nullable: true })
  confirmedAt!: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'Since when it counts no more; null while it does.' })
  @Column({ ...INSTANT, name: 'taken_back_at', nullable: true })
  takenBackAt!: Instant | null

  /** When it was recorded, moved or taken back by somebody against whom its person had spoken up of late, and by whom: for HR alone. */
  @Column({ ...INSTANT, name: 'after_speaking_up_at', nullable: true })
  afterSpeakingUpAt?: Instant | null

  @Column({ type: 'uuid', name: 'after_speaking_up_by', nullable: true })
  afterSpeakingUpById?: string | null

  /** It was somebody else who took it back, or moved it elsewhere; null while it counts. */
  @Column({ type: 'boolean', name: 'taken_by_others', nullable: true })
  takenByOthers?: boolean | null
}

export const leaveShape = shape('leaves', {
  id: column('id'),
  employee: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.employee_id` },
  from: column('starts_on'),
  to: column('ends_on'),
  recordedAt: column('recorded_at'),
  confirmedAt: column('confirmed_at'),
  takenBackAt: column('taken_back_at'),
})
