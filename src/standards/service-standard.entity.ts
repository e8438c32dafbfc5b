import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'
import { CalendarDate as CalendarDateScalar, DateTime } from '../graphql/scalars.js'

/** What good service is, as HR has published it. Never changed: a new wording is a new version. */
@ObjectType({ description: 'What good service is, as HR has published it. A new wording is a new version.' })
@Entity('service_standards')
@Index(['code', 'version'], { unique: true })
export class ServiceStandard {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'The same for all versions.' })
  @Column({ type: 'varchar', length: 40 })
  code!: string

  @Field(() => Int, { description: 'Counted from 1; each version is acknowledged anew.' })
  @Column({ type: 'integer' })
  version!: number

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'varchar', length: 200 })
  title!: string

  @Field(() => String, { description: 'What it asks of people, and why.' })
  @Column({ type: 'text' })
  text!: string

  @Field(() => String, { description: 'What breaking it leads to.' })
  @Column({ type: 'text' })
  consequence!: string

  @Field(() => CalendarDateScalar, { description: 'The first day on which it is in force.' })
  @Column({ ...CALENDAR_DATE, name: 'in_force_from' })
  inForceFrom!: CalendarDate

  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string

  @Column({ ...INSTANT, name: 'published_at' })
  publishedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When you acknowledged this version.' })
  acknowledgedAt?: Instant | null
}
