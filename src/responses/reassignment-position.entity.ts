import { Field, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { DateTime } from '../graphql/scalars.js'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

@ObjectType({ description: 'Work that somebody may be moved to for some days, as HR has agreed.' })
@Entity('reassignment_positions')
export class ReassignmentPosition {
  @Field(() => String, { description: 'What people may be moved to.' })
  @PrimaryColumn({ type: 'varchar', length: 60 })
  position!: string

  @Column({ type: 'uuid', name: 'added_by', nullable: true })
  addedBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Null for what was on the list from the start.' })
  @Column({ ...INSTANT, name: 'added_at', nullable: true })
  addedAt!: Instant | null

  @Column({ type: 'uuid', name: 'removed_by', nullable: true })
  removedBy!: string | null

  /** Since when nobody is moved to it any more. */
  @Column({ ...INSTANT, name: 'removed_at', nullable: true })
  removedAt!: Instant | null
}
