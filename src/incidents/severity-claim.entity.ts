import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import { Severity, SeverityClaimKind } from './incident-words.js'

registerEnumType(SeverityClaimKind, {
  name: 'SeverityClaimKind',
  valuesMap: {
    CONTESTED: { description: 'The employee says it was otherwise; what is recorded stands until HR decides.' },
    CONFIRMED: { description: 'HR has looked at it: it was as grave as it is recorded.' },
    CHANGED: { description: 'It was otherwise than recorded.' },
  },
  description: 'What somebody said of how grave it was.',
})

/** How grave it was is a claim, not a fact: who said what, when and why. Never changed: the newest settles it. */
@ObjectType({
  description: 'How grave it was is a claim, not a fact: who said what after it was logged, when and why.',
})
@Entity('severity_claims')
@Index(['incidentId', 'id'])
export class SeverityClaim {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => SeverityClaimKind, { description: 'Whether it was contested, confirmed or changed.' })
  @Column({ type: 'varchar', length: 20 })
  kind!: SeverityClaimKind

  @Field(() => Severity, { description: 'How grave it is said to be.' })
  @Column({ type: 'varchar', length: 20 })
  severity!: Severity

  @Field(() => Severity, { description: 'What was recorded until then.' })
  @Column({ type: 'varchar', length: 20 })
  was!: Severity

  @Column({ type: 'uuid', name: 'said_by' })
  saidBy!: string

  @Field(() => Employee, { nullable: true, description: 'Who said it; null where it is not yours to know.' })
  by?: Employee | null

  @Field(() => DateTime, { description: 'When it was said.' })
  @Column({ ...INSTANT })
  at!: Instant

  @Field(() => String, { description: 'Why, in their words.' })
  @Column({ type: 'text' })
  reason!: string
}

export const severityClaimShape = shape('severity_claims', {
  kind: column('kind'),
  severity: column('severity'),
  was: column('was'),
  at: column('at'),
  reason: column('reason'),
  by: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.said_by` },
})
