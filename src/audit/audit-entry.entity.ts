import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { Employee } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { DateTime } from '../graphql/scalars.js'

/** One change: who, what, when. A link of a chain; the database refuses to change or delete it. */
@ObjectType({ description: 'One change to the records, as the trail keeps it.' })
@Entity('audit_entries')
@Unique(['chain', 'number'])
@Index(['subjectId', 'id'])
@Index(['actorId', 'id'])
export class AuditEntry {
  /** UUIDv7, so that entries sort by when they were written. */
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  /** The store's id, or that of the organisation's own chain. */
  @Column('uuid')
  chain!: string

  /** From 1, without a gap. */
  @Column('integer')
  number!: number

  @Field(() => DateTime, { description: 'When it was written.' })
  @Column({ ...INSTANT })
  at!: Instant

  /** Null where the system itself acts, and where the person concerned does: see `own`. */
  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null

  /** The person concerned acted themselves: who that is stands beside the entry, so that it can be erased. */
  @Column('boolean')
  own!: boolean

  @Field(() => String, { description: 'What was done, such as incident.logged.' })
  @Column({ type: 'varchar', length: 60 })
  action!: string

  @Field(() => ID, { description: 'What it was done to: of all that is about an incident, the incident.' })
  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string

  /** Salted, of what stands beside the entry. */
  @Column({ type: 'varchar', length: 64 })
  digest!: string

  /** The hash of the entry before it in the chain. */
  @Column({ type: 'varchar', length: 64 })
  previous!: string

  /** JSON of what it says for good and of nobody: seals of rows, and what was erased. */
  @Column({ type: 'text', nullable: true })
  lasting!: string | null

  @Column({ type: 'varchar', length: 64 })
  hash!: string

  @Field(() => Employee, {
    nullable: true,
    description:
      'Who did it; null where the system did, where that was erased, and for others where somebody told of something and holds their name back.',
  })
  actor?: Employee | null

  @Field(() => Employee, { nullable: true, description: 'Whose record it touched; null once erased.' })
  employee?: Employee | null

  @Field(() => Store, {
    nullable: true,
    description: 'The store whose part of the trail it stands in; null for what concerns no store.',
  })
  store?: Store | null

  @Field(() => String, { nullable: true, description: 'What was there before, as JSON; null once erased.' })
  before?: string | null

  @Field(() => String, { nullable: true, description: 'What is there since, as JSON; null once erased.' })
  after?: string | null

  @Field(() => Boolean, { description: 'Whether what it said of a person was erased when its period was over.' })
  erased!: boolean
}
