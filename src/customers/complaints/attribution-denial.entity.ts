import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import { DateTime } from '../../graphql/scalars.js'
import type { Instant } from '../../time/instant.js'

/** The employee's word that a complaint of which somebody says so was not about them. It stands for the next half year, however it is settled. */
@ObjectType({ description: 'That an employee says that a complaint was not about them.' })
@Entity('attribution_denials')
@Index(['incidentId'])
export class AttributionDenial {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'said_by' })
  saidBy!: string

  /** Who had said that it was them. */
  @Column({ type: 'uuid', name: 'attributed_by' })
  attributedBy!: string

  @Field(() => DateTime, { description: 'When they said so.' })
  @Column({ ...INSTANT })
  at!: Instant

  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
  @Column({ type: 'text', nullable: true })
  words!: string | null

  /** When they agreed after all, or HR answered; null while it waits. */
  @Column({ ...INSTANT, name: 'settled_at', nullable: true })
  settledAt!: Instant | null
}
