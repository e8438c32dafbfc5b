import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import { DateTime } from '../graphql/scalars.js'
import type { Instant } from '../time/instant.js'

/** One for each day on which it was to be heard. They stay, with what the employee says of them, whatever comes later. */
@ObjectType({ description: 'The notes of a day on which it was heard, and what the employee says of them.' })
@Entity('hearing_notes')
@Index(['hearingId', 'id'])
export class HearingNotes {
  @Field(() => ID, { description: 'Their id.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'hearing_id' })
  hearingId!: string

  @Field(() => DateTime, { description: 'When it was to be heard.' })
  @Column({ ...INSTANT, name: 'held_on' })
  heldOn!: Instant

  @Field(() => Boolean, {
    description: 'Whether the employee was there, as HR has it. Not coming is no admission.',
  })
  @Column({ type: 'boolean' })
  attended!: boolean

  @Field(() => String, { description: 'What was said, by both sides.' })
  @Column({ type: 'text' })
  text!: string

  @Column({ type: 'uuid', name: 'noted_by' })
  notedBy!: string

  @Field(() => DateTime, { description: 'When HR wrote them, and by that confirmed them.' })
  @Column({ ...INSTANT, name: 'noted_at' })
  notedAt!: Instant

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the employee was there, as they say; null while they have not said.',
  })
  @Column({ type: 'boolean', name: 'was_there', nullable: true })
  wasThere!: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'What the employee says of the notes; null where they confirm them.',
  })
  @Column({ type: 'text', nullable: true })
  comment!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the employee confirmed them or commented on them.' })
  @Column({ ...INSTANT, name: 'answered_at', nullable: true })
  answeredAt!: Instant | null
}
