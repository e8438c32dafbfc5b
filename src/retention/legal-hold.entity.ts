import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import { Incident } from '../incidents/incident.entity.js'
import { incidentShape } from '../incidents/incident.shape.js'

/** That what is held on a person, or on an incident, has to be kept until further notice. */
@ObjectType({ description: 'What is held on this person or incident is kept until HR lifts the hold.' })
@Entity('legal_holds')
export class LegalHold {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  @Field(() => Employee, { nullable: true, description: 'The person, where the hold is on one.' })
  employee?: Employee | null

  @Column({ type: 'uuid', name: 'incident_id', nullable: true })
  incidentId!: string | null

  @Field(() => Incident, { nullable: true, description: 'The incident, where the hold is on one.' })
  incident?: Incident | null

  @Field(() => String, { description: 'Why the records are held.' })
  @Column({ type: 'text' })
  reason!: string

  @Column({ type: 'uuid', name: 'placed_by' })
  placedById!: string

  @Field(() => Employee, { description: 'Who placed it.' })
  placedBy?: Employee

  @Field(() => DateTime, { description: 'When it was placed.' })
  @Column({ ...INSTANT, name: 'placed_at' })
  placedAt!: Instant

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedById!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who last found that it is still needed.' })
  confirmedBy?: Employee | null

  @Field(() => DateTime, { nullable: true, description: 'When a second person confirmed it; null while it waits.' })
  @Column({ ...INSTANT, name: 'confirmed_at', nullable: true })
  confirmedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why a second person confirmed it.' })
  @Column({ type: 'text', name: 'confirm_reason', nullable: true })
  confirmReason!: string | null

  @Column({ type: 'uuid', name: 'lifted_by', nullable: true })
  liftedById!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who lifted it.' })
  liftedBy?: Employee | null

  @Field(() => DateTime, { nullable: true, description: 'When it was lifted; null while it holds.' })
  @Column({ ...INSTANT, name: 'lifted_at', nullable: true })
  liftedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was lifted.' })
  @Column({ type: 'text', name: 'lift_reason', nullable: true })
  liftReason!: string | null
}

const person = (name: string) =>
  ({
    kind: 'one',
    shape: () => employeeShape,
    on: (own: string, other: string) => `${other}.id = ${own}.${name}`,
  }) as const

export const legalHoldShape = shape('legal_holds', {
  employee: person('employee_id'),
  incident: { kind: 'one', shape: () => incidentShape, on: (own, incident) => `${incident}.id = ${own}.incident_id` },
  reason: column('reason'),
  placedBy: person('placed_by'),
  placedAt: column('placed_at'),
  confirmedBy: person('confirmed_by'),
  confirmedAt: column('confirmed_at'),
  confirmReason: column('confirm_reason'),
  liftedBy: person('lifted_by'),
  liftedAt: column('lifted_at'),
  liftReason: column('lift_reason'),
})
