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
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'The same for all versions.' })
  @Column({ type: 'varchar', length: 40 })
  code!: string

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  title!: string

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string

  @Field(() => String, { description: 'What breaking it leads to.' })
  @Column({ type: 'text' })
  consequence!: string

  @Field(() => CalendarDateScalar)
  @Column({ ...CALENDAR_DATE, name: 'in_force_from' })
  inForceFrom!: CalendarDate

  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string

  @Column({ ...INSTANT, name: 'published_at' })
  publishedAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When you acknowledged this version.' })
  acknowledgedAt?: Instant | null
}
