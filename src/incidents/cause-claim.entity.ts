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
    LOGGED: { description: 'Said when it was logged.' },
    CHANGED: { description: 'Settled otherwise than it was logged.' },
  },
  description: 'What somebody said of whose it was.',
})

/** The cause is a claim, not a fact: who said what, when and why. Never changed: the newest settles it. */
@ObjectType({ description: 'The cause is a claim, not a fact: who said what, when and why.' })
@Entity('cause_claims')
@Index(['incidentId', 'id'])
export class CauseClaim {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => ClaimKind, { description: 'Whether it was logged, contested, changed or upheld.' })
  @Column({ type: 'varchar', length: 20 })
  kind!: ClaimKind

  @Field(() => Cause, { description: 'Whose it is said to be.' })
  @Column({ type: 'varchar', length: 20 })
  cause!: Cause

  @Column({ type: 'uuid', name: 'said_by' })
  saidBy!: string

  @Field(() => Employee, {
    nullable: true,
    description: 'Who said it; null where it was imported, or is not yours to know.',
  })
  by?: Employee | null

  @Field(() => DateTime, { description: 'When it was said.' })
  @Column({ ...INSTANT })
  at!: Instant

  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
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
