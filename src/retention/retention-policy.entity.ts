import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'
import type { Periods } from './periods.js'

/** How long things are kept. Never changed: a change is a new version. */
@ObjectType({ description: 'How many months things are kept.' })
@Entity('retention_policies')
export class RetentionPolicy implements Periods {
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => Int, { description: 'Counted from 1.' })
  @Column({ type: 'integer', unique: true })
  version!: number

  @Field(() => DateTime, {
    description:
      'Since when it has been in force, or from when it will be: what is shorter comes 30 days after it was adopted.',
  })
  @Column({ ...INSTANT, name: 'adopted_at' })
  adoptedAt!: Instant

  @Column({ type: 'uuid', name: 'adopted_by', nullable: true })
  adoptedById!: string | null

  @Field(() => Employee, { nullable: true, description: 'Null for the periods that Reprieve comes with.' })
  adoptedBy?: Employee | null

  @Field(() => String, { description: 'Why it was adopted.' })
  @Column({ type: 'text' })
  reason!: string

  @Field(() => Int, { description: 'After an incident, before it loses its person.' })
  @Column({ type: 'integer', name: 'incident_months' })
  incidentMonths!: number

  @Field(() => Int, { description: 'The same where a formal response took effect.' })
  @Column({ type: 'integer', name: 'formal_months' })
  formalMonths!: number

  @Field(() => Int, { description: 'For what the employee told.' })
  @Column({ type: 'integer', name: 'statement_months' })
  statementMonths!: number

  @Field(() => Int, { description: 'For who has looked at whose record.' })
  @Column({ type: 'integer', name: 'read_log_months' })
  readLogMonths!: number

  @Field(() => Int, { description: 'For what the trail says of rosters.' })
  @Column({ type: 'integer', name: 'roster_trail_months' })
  rosterTrailMonths!: number

  @Field(() => Int, { description: 'For shifts and leave; longer than formalMonths by what findings look back on.' })
  @Column({ type: 'integer', name: 'roster_months' })
  rosterMonths!: number

  @Field(() => Int, { description: 'For notices, read or unread.' })
  @Column({ type: 'integer', name: 'notice_months' })
  noticeMonths!: number
}

export const retentionPolicyShape = shape('retention_policies', {
  version: column('version'),
  adoptedAt: column('adopted_at'),
  adoptedBy: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.adopted_by` },
  reason: column('reason'),
  incidentMonths: column('incident_months'),
  formalMonths: column('formal_months'),
  statementMonths: column('statement_months'),
  readLogMonths: column('read_log_months'),
  rosterTrailMonths: column('roster_trail_months'),
  rosterMonths: column('roster_months'),
  noticeMonths: column('notice_months'),
})
