import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import { Cause, ClaimKind } from './incident-words.js'

registerEnumType(ClaimKind, {
  name: 'ClaimKind',
  valuesMap: {
    CONTESTED: { description: 'The employee says it was otherwise; the recorded cause stands until somebody decides.' },
    UPHELD: { description: 'The contest was decided, and the recorded cause stands.' },
  },
})

/** The cause is a claim, not a fact: who said what, when and why. Never changed: the newest settles it. */
@ObjectType({ description: 'The cause is a claim, not a fact: who said what, when and why.' })
@Entity('cause_claims')
@Index(['incidentId', 'id'])
export class CauseClaim {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => ClaimKind)
  @Column({ type: 'varchar', length: 20 })
  kind!: ClaimKind

  @Field(() => Cause)
  @Column({ type: 'varchar', length: 20 })
  cause!: Cause

  @Column({ type: 'uuid', name: 'said_by' })
  saidBy!: string

  @Field(() => Employee, { nullable: true })
  by?: Employee | null

  @Field(() => DateTime)
  @Column({ ...INSTANT })
  at!: Instant

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason!: string | null
}

export const causeClaimShape = shape('cause_claims', {
  kind: column('kind'),
  cause: column('cause'),
  at: column('at'),
  reason: column('reason'),
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.said_by` },
})
