import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import { Employee, employeeShape } from '../../directory/employee.entity.js'
import { DateTime } from '../../graphql/scalars.js'
import { addServedField, column, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import { ClaimKind } from '../../incidents/incident-words.js'
import type { Instant } from '../../time/instant.js'

/** What a claim of the customer's side is about. */
export enum ClaimedSide {
  CONDUCT = 'CONDUCT',
  EXPECTATION = 'EXPECTATION',
}

/** Conduct and expectation are claims, as the cause is: who said what, when and why. Never changed. */
@ObjectType({ description: "What somebody said of the customer's side of an incident: who, when and why." })
@Entity('customer_claims')
@Index(['incidentId', 'about', 'id'])
export class CustomerClaim {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'varchar', length: 20 })
  about!: ClaimedSide

  @Field(() => ClaimKind, { description: 'Whether it was logged, contested, changed or upheld.' })
  @Column({ type: 'varchar', length: 20 })
  kind!: ClaimKind

  @Field(() => String, { description: 'What it is said to be.' })
  @Column({ type: 'varchar', length: 20 })
  says!: string

  @Column({ type: 'uuid', name: 'said_by', nullable: true })
  saidBy!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who said it; null for what came straight from a customer.' })
  by?: Employee | null

  @Field(() => DateTime, { description: 'When it was said.' })
  @Column({ ...INSTANT })
  at!: Instant

  @Field(() => String, { nullable: true, description: 'What happened, in their words.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'What helped, for those who serve this customer later.' })
  @Column({ type: 'text', name: 'what_helped', nullable: true })
  whatHelped!: string | null

  /** Of one that contests: when somebody settled it. */
  @Column({ ...INSTANT, name: 'settled_at', nullable: true })
  settledAt!: Instant | null
}

const customerClaimShape = shape('customer_claims', {
  kind: column('kind'),
  says: column('says'),
  at: column('at'),
  reason: column('reason'),
  whatHelped: column('what_helped'),
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.said_by` },
})

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    conductHistory?: CustomerClaim[]
    expectationHistory?: CustomerClaim[]
  }
}

const history = (name: string, about: ClaimedSide, description: string) =>
  addServedField(
    Incident,
    incidentShape,
    name,
    () => [CustomerClaim],
    { description },
    {
      kind: 'many',
      shape: () => customerClaimShape,
      on: (incident, claim) => `${claim}.incident_id = ${incident}.id AND ${claim}.about = '${about}'`,
      orderBy: (claim) => `${claim}.id`,
    },
  )
history('conductHistory', ClaimedSide.CONDUCT, 'Who said how the customer behaved, when and why; oldest first.')
history(
  'expectationHistory',
  ClaimedSide.EXPECTATION,
  'Who said whether it went beyond what was agreed, when and why; oldest first.',
)
