import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { column, shape } from '../../graphql/shape.js'
import { Severity } from '../../incidents/incident-words.js'
import type { CalendarDate as StoredDate, Instant } from '../../time/instant.js'

/** What every customer gets in the same situation. Never changed: the same code again is a new version. */
@ObjectType({ description: 'What every customer gets in the same situation, without anybody having to ask.' })
@Entity('remedies')
@Index(['code', 'version'], { unique: true })
export class Remedy {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'A short name that stays, as REFUND.' })
  @Column({ type: 'varchar', length: 40 })
  code!: string

  @Field(() => Int, { description: 'How often the code was published.' })
  @Column('integer')
  version!: number

  @Field(() => String, { description: 'What it is, and what for.' })
  @Column({ type: 'varchar', length: 200 })
  name!: string

  @Field(() => Severity, { description: 'Up to how grave a breakdown it is meant for.' })
  @Column({ type: 'varchar', length: 20, name: 'up_to_severity' })
  upToSeverity!: Severity

  @Field(() => Float, {
    nullable: true,
    description: "Up to which amount for one incident, in the store's currency; null where there is no limit.",
  })
  @Column({ type: 'double precision', name: 'up_to_amount', nullable: true })
  upToAmount!: number | null

  @Field(() => CalendarDate, { description: 'From which day it can be given.' })
  @Column({ ...CALENDAR_DATE, name: 'in_force_from' })
  inForceFrom!: StoredDate

  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string

  @Column({ ...INSTANT, name: 'published_at' })
  publishedAt!: Instant
}

export const remedyShape = shape('remedies', {
  code: column('code'),
  version: column('version'),
  name: column('name'),
  upToSeverity: column('up_to_severity'),
  upToAmount: column('up_to_amount'),
  inForceFrom: column('in_force_from'),
})
