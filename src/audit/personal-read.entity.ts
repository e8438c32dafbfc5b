import { Column, Entity, PrimaryColumn } from 'typeorm'
import { ReadPurpose } from './read-purpose.type.js'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'

/** That somebody has looked at somebody else's record for a purpose, on a day (in UTC), and how often. */
@Entity('personal_reads')
export class PersonalRead {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn({ ...CALENDAR_DATE })
  day!: CalendarDate

  @PrimaryColumn('uuid', { name: 'viewer_id' })
  viewerId!: string

  @PrimaryColumn({ type: 'varchar', length: 30 })
  purpose!: ReadPurpose

  @Column('integer')
  times!: number

  @Column({ ...INSTANT, name: 'first_at' })
  firstAt!: Instant

  @Column({ ...INSTANT, name: 'last_at' })
  lastAt!: Instant

  /** What it was said to be for. */
  @Column({ type: 'text', nullable: true })
  stated!: string | null
}
