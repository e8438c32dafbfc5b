import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import { Employee, employeeShape } from '../../directory/employee.entity.js'
import { DateTime } from '../../graphql/scalars.js'
import { addServedField, column, derived, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import type { Instant } from '../../time/instant.js'
import { Remedy, remedyShape } from './remedy.entity.js'
import { RemedyStatus } from './remedy-rules.js'

registerEnumType(RemedyStatus, {
  name: 'RemedyStatus',
  description: 'Whether the customer gets a remedy.',
  valuesMap: {
    GIVEN: { description: 'They get it.' },
    AWAITING_APPROVAL: { description: 'It is outside of the catalogue, and somebody above has to approve it.' },
    DECLINED: { description: 'It was outside of the catalogue, and was not approved.' },
  },
})

/** What a customer got after an incident. */
@ObjectType({ description: 'What a customer got after an incident, or is to get.' })
@Entity('given_remedies')
@Index(['incidentId', 'id'])
@Index(['givenAt', 'id'])
export class GivenRemedy {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'remedy_id' })
  remedyId!: string

  @Field(() => Remedy, { description: 'What of the catalogue it is, in the version of that day.' })
  remedy!: Remedy

  @Field(() => Float, { nullable: true, description: "In the store's currency; null where it is not about money." })
  @Column({ type: 'double precision', nullable: true })
  amount!: number | null

  @Field(() => String, { nullable: true, description: 'Why, where it is an exception.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null

  @Field(() => RemedyStatus, { description: 'Whether the customer gets it.' })
  @Column({ type: 'varchar', length: 20 })
  status!: RemedyStatus

  @Field(() => Boolean, { description: 'Whether it is outside of the catalogue.' })
  @Column('boolean')
  exception!: boolean

  @Column({ type: 'uuid', name: 'given_by', nullable: true })
  givenBy!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who gave it, or asked for it. It never counts against them.' })
  by?: Employee | null

  @Field(() => DateTime, { description: 'When it was given or asked for.' })
  @Column({ ...INSTANT, name: 'given_at' })
  givenAt!: Instant

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When an exception was approved or declined.' })
  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was approved or declined.' })
  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null
}

export const givenRemedyShape = shape('given_remedies', {
  amount: column('amount'),
  reason: column('reason'),
  status: column('status'),
  exception: derived(['exception'], ([flag]) => Boolean(flag)),
  givenAt: column('given_at'),
  decidedAt: column('decided_at'),
  decisionReason: column('decision_reason'),
  remedy: { kind: 'one', shape: () => remedyShape, on: (own, remedy) => `${remedy}.id = ${own}.remedy_id` },
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.given_by` },
})

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    remedies?: GivenRemedy[]
  }
}

addServedField(
  Incident,
  incidentShape,
  'remedies',
  () => [GivenRemedy],
  { description: 'What the customer got, or is to get; oldest first.' },
  {
    kind: 'many',
    shape: () => givenRemedyShape,
    on: (incident, given) => `${given}.incident_id = ${incident}.id`,
    orderBy: (given) => `${given}.id`,
  },
)
