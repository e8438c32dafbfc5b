import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import { Employee, employeeShape } from '../../directory/employee.entity.js'
import { CalendarDate, DateTime } from '../../graphql/scalars.js'
import { column, shape } from '../../graphql/shape.js'
import type { CalendarDate as StoredDate, Instant } from '../../time/instant.js'
import { Customer } from '../known/customer.entity.js'
import { customerShape } from '../known/customer.shape.js'
import { CustomerStanding } from '../known/customer-words.js'

/** What becomes of a proposal. */
export enum ProposalStatus {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}
registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'What became of a proposal to let a customer go.',
  valuesMap: {
    PROPOSED: { description: 'Somebody above the store has yet to decide.' },
    APPROVED: { description: 'It holds, until it is looked at again.' },
    DECLINED: { description: 'It was not approved.' },
    ENDED: { description: 'Something else was decided since.' },
  },
})

/** That a customer is let go, barred, or kept again: proposed by a store, decided above it. */
@ObjectType({ description: 'That a customer is let go, barred, or kept again: proposed by a store, decided above it.' })
@Entity('lettings_go')
@Index(['customerId', 'id'])
@Index(['reviewOn', 'id'])
export class LettingGo {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string

  @Field(() => Customer, { description: 'Whom it concerns.' })
  customer!: Customer

  /** Whose managers proposed it; null where HR did. */
  @Column({ type: 'uuid', name: 'store_id', nullable: true })
  storeId!: string | null

  @Field(() => CustomerStanding, { description: 'What they are to be.' })
  @Column({ type: 'varchar', length: 20, name: 'to_standing' })
  to!: CustomerStanding

  @Field(() => String, { description: 'Why, as whoever proposed it says.' })
  @Column({ type: 'text' })
  reason!: string

  @Field(() => CalendarDate, { description: 'When somebody has to look at it again.' })
  @Column({ ...CALENDAR_DATE, name: 'review_on' })
  reviewOn!: StoredDate

  @Field(() => ProposalStatus, { description: 'What became of it.' })
  @Column({ type: 'varchar', length: 20 })
  status!: ProposalStatus

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string

  @Field(() => Employee, { description: 'Who proposed it.' })
  by!: Employee

  @Field(() => DateTime, { description: 'When it was proposed.' })
  @Column({ ...INSTANT, name: 'proposed_at' })
  proposedAt!: Instant

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was approved or declined.' })
  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when what it rests on no longer bears it, since it was withdrawn, settled otherwise or contested; null while it does. It is declined then, or taken back where it holds.',
  })
  @Column({ ...INSTANT, name: 'ground_lost_at', nullable: true })
  groundLostAt!: Instant | null
}

/** An incident that a proposal rests on. */
@Entity('letting_go_incidents')
export class LettingGoIncident {
  @PrimaryColumn('uuid', { name: 'letting_go_id' })
  lettingGoId!: string

  @Index()
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId!: string
}

export const lettingGoShape = shape('lettings_go', {
  to: column('to_standing'),
  reason: column('reason'),
  reviewOn: column('review_on'),
  status: column('status'),
  proposedAt: column('proposed_at'),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  groundLostAt: column('ground_lost_at'),
  customer: { kind: 'one', shape: () => customerShape, on: (own, other) => `${other}.id = ${own}.customer_id` },
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.proposed_by` },
})
