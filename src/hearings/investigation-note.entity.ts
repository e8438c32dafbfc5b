import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import { DateTime } from '../graphql/scalars.js'
import type { Instant } from '../time/instant.js'

/** What an investigator found out, who neither asked nor decides. */
@ObjectType({ description: 'What somebody in HR found out who neither asked for it nor decides.' })
@Entity('investigation_notes')
@Index(['hearingId', 'id'])
export class InvestigationNote {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'hearing_id' })
  hearingId!: string

  @Field(() => String, { description: 'What was found out, and how.' })
  @Column({ type: 'text' })
  text!: string

  @Column({ type: 'uuid', name: 'written_by' })
  writtenBy!: string

  @Field(() => DateTime, { description: 'When it was written.' })
  @Column({ ...INSTANT, name: 'written_at' })
  writtenAt!: Instant
}
