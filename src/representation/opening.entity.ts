import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import { DateTime } from '../graphql/scalars.js'
import type { Instant } from '../time/instant.js'

/** That an employee has opened an incident of theirs, with all that follows from it, to a representative. */
@ObjectType({ description: 'That you have opened an incident of yours to a representative, until you close it.' })
@Entity('openings')
@Index(['incidentId', 'id'])
@Index(['employeeId', 'id'])
@Index(['representativeId', 'id'])
export class Opening {
  @Field(() => ID, { description: 'Its id, for closing it.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => ID, { description: 'The incident that is opened.' })
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Column({ type: 'uuid', name: 'representative_id' })
  representativeId!: string

  @Field(() => DateTime, { description: 'Since when.' })
  @Column({ ...INSTANT, name: 'opened_at' })
  openedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When you closed it again; null while it is open.' })
  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt!: Instant | null
}
