import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, derived, shape } from '../graphql/shape.js'
import { ContextFactor } from '../workforce/context-factors.js'
import { CorrectionStatus } from './incident-words.js'

registerEnumType(CorrectionStatus, {
  name: 'CorrectionStatus',
  description: 'What came of a correction that the employee proposed.',
  valuesMap: {
    WAITING: { description: 'Nobody has decided yet.' },
    ACCEPTED: { description: 'The record was corrected.' },
    DECLINED: { description: 'The record stays, for the reason given.' },
  },
})

/** That the employee says what is recorded was otherwise, but for its cause; and what came of it. Never changed afterwards. */
@ObjectType({ description: 'The employee says that what is recorded was otherwise, and what came of it.' })
@Entity('corrections')
@Index(['incidentId', 'id'])
export class Correction {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Index()
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string

  @Field(() => DateTime, { description: 'When the employee proposed it.' })
  @Column({ ...INSTANT, name: 'proposed_at' })
  proposedAt!: Instant

  @Field(() => String, { description: 'How they say it was.' })
  @Column({ type: 'text' })
  words!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was instead; null where they do not say so.' })
  @Column({ ...INSTANT, name: 'occurred_at', nullable: true })
  occurredAt!: Instant | null

  /** The factors, joined by bars. */
  @Field(() => [ContextFactor], {
    nullable: true,
    description: 'All that was going on; null where they do not say so.',
  })
  @Column({ type: 'text', nullable: true })
  context!: string | null

  @Field(() => String, { nullable: true, description: 'How it should be worded; null where they do not say so.' })
  @Column({ type: 'text', nullable: true })
  summary!: string | null

  @Field(() => Boolean, { description: 'They say that they had no part in it at all.' })
  @Column({ type: 'boolean', name: 'not_there', default: false })
  notThere!: boolean

  /** Null while it waits. */
  @Column({ type: 'boolean', nullable: true })
  accepted!: boolean | null

  @Field(() => CorrectionStatus, { description: 'Whether it waits, was accepted or was declined.' })
  status!: CorrectionStatus

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who decided.' })
  decider?: Employee | null

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while it waits.' })
  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was accepted or declined.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null
}

export const correctionShape = shape('corrections', {
  proposedAt: column('proposed_at'),
  words: column('words'),
  occurredAt: column('occurred_at'),
  context: derived(['context'], ([context]) => (context === null ? null : factorsIn(context as string))),
  summary: column('summary'),
  notThere: derived(['not_there'], ([notThere]) => Boolean(notThere)),
  status: derived(['accepted'], ([accepted]) =>
    accepted === null ? CorrectionStatus.WAITING : accepted ? CorrectionStatus.ACCEPTED : CorrectionStatus.DECLINED,
  ),
  decider: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.decided_by` },
  decidedAt: column('decided_at'),
  reason: column('reason'),
})

export const factorsIn = (context: string): ContextFactor[] => context.split('|').filter(Boolean) as ContextFactor[]
