import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { DateTime } from '../graphql/scalars.js'

/** What somebody else saw: a colleague, a manager, a customer. It weighs once they gave it themselves or confirmed it. */
@ObjectType({
  description:
    'What somebody other than the employee saw. It weighs once they gave it themselves, or confirmed what was taken down.',
})
@Entity('accounts')
@Index(['incidentId', 'id'])
@Index(['giverId', 'id'])
@Index(['aboutId', 'id'])
export class Account {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  /** Null while HR has not yet said to which incident it belongs: who gives it need not know of any. */
  @Column({ type: 'uuid', name: 'incident_id', nullable: true })
  incidentId!: string | null

  @Column({ type: 'uuid', name: 'store_id' })
  storeId!: string

  /** Whose doing it tells of. Null once that person's period is over. */
  @Column({ type: 'uuid', name: 'about_id', nullable: true })
  aboutId!: string | null

  /** Null for a customer. */
  @Column({ type: 'uuid', name: 'giver_id', nullable: true })
  giverId!: string | null

  @Field(() => String, { nullable: true, description: 'Under which a customer appears. Null for a colleague.' })
  @Column({ type: 'varchar', length: 60, nullable: true })
  pseudonym!: string | null

  @Field(() => DateTime, { description: 'When it happened, as they say.' })
  @Column({ ...INSTANT, name: 'occurred_at' })
  occurredAt!: Instant

  @Field(() => String, { description: 'What they saw, in their own words.' })
  @Column({ type: 'text' })
  text!: string

  @Column({ type: 'uuid', name: 'taken_by' })
  takenBy!: string

  @Field(() => DateTime, { description: 'When it was given or taken down.' })
  @Column({ ...INSTANT, name: 'taken_at' })
  takenAt!: Instant

  /** When it came to belong to the incident: from then on it is evidence. */
  @Column({ ...INSTANT, name: 'attached_at', nullable: true })
  attachedAt!: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When whoever gave it said that it is theirs; null while they have not.',
  })
  @Column({ ...INSTANT, name: 'confirmed_at', nullable: true })
  confirmedAt!: Instant | null

  @Column({ type: 'text', name: 'how_confirmed', nullable: true })
  howConfirmed!: string | null

  @Field(() => Boolean, {
    description:
      'Who gave it does not wish to be known, and HR isn’t told who it is either. It may open an inquiry, and weighs in no outcome: nobody can answer what they cannot see.',
  })
  @Column({ type: 'boolean', default: false })
  withheld!: boolean

  /** When whoever had held their name back said that it may be known: from then on it can be answered. */
  @Column({ ...INSTANT, name: 'named_at', nullable: true })
  namedAt?: Instant | null
}
