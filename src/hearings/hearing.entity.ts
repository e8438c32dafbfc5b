import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import { DateTime } from '../graphql/scalars.js'
import type { Instant } from '../time/instant.js'

/** The first is before anything is decided; the other is on an appeal, by somebody without a part in the first. */
export enum HearingStage {
  FIRST = 'FIRST',
  APPEAL = 'APPEAL',
}

/** That a hearing `h` on a response `r` goes on: nothing is decided yet, or not on the appeal. */
export const HEARING_GOES_ON = `((h.stage = '${HearingStage.FIRST}' AND r.state = 'AWAITING_HR')
  OR (h.stage = '${HearingStage.APPEAL}' AND r.state = 'UNDER_APPEAL'))`

@ObjectType({
  description:
    'The hearing on a formal response: the allegation, the evidence, the meeting and what was said. For the employee, HR, and whomever the employee opens it to.',
})
@Entity('hearings')
@Index(['responseId', 'stage'], { unique: true })
export class Hearing {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'response_id' })
  responseId!: string

  @Column({ type: 'varchar', length: 10 })
  stage!: HearingStage

  @Field(() => String, { description: 'What is alleged, in the words of whoever asked. It stays as it was given.' })
  @Column({ type: 'text' })
  alleged!: string

  /** What the seven tests of just cause said when it was asked for, as JSON. */
  @Column({ type: 'text' })
  tests!: string

  /** The weekdays that the store works, as they were when it was opened: nobody shortens a notice by working on Sundays. */
  @Column({ type: 'varchar', length: 13, name: 'working_days' })
  workingDays!: string

  @Field(() => DateTime, { description: 'When the employee was given it, with all the evidence that there was.' })
  @Column({ ...INSTANT, name: 'given_at' })
  givenAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When it is heard; null while nobody is invited.' })
  @Column({ ...INSTANT, name: 'heard_on', nullable: true })
  at!: Instant | null

  @Field(() => String, { nullable: true, description: 'Where it is heard.' })
  @Column({ type: 'varchar', length: 200, nullable: true })
  place!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the employee moved the day, which they can once for each.',
  })
  @Column({ ...INSTANT, name: 'moved_at', nullable: true })
  movedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Whom the employee brings: a companion of their choice.' })
  @Column({ type: 'varchar', length: 200, nullable: true })
  companion!: string | null

  /** Where they are of the directory: what is logged about them afterwards is looked at. */
  @Column({ type: 'uuid', name: 'companion_id', nullable: true })
  companionId!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the employee did not come for the first time. That is no admission: they are invited once more.',
  })
  @Column({ ...INSTANT, name: 'missed_at', nullable: true })
  missedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why it was last adjourned, where it was.' })
  @Column({ type: 'text', name: 'adjourned_for', nullable: true })
  adjournedFor!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When HR recorded what was said at it; null while it is to be heard, or heard again.',
  })
  @Column({ ...INSTANT, name: 'heard_at', nullable: true })
  heardAt!: Instant | null
}
