import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import type { CalendarDate, Instant } from '../../time/instant.js'

/** A question that HR asked of the review, without its answer. */
@Entity('review_questions')
@Index(['viewerId', 'question', 'about', 'askedAt'])
export class AskedQuestion {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'viewer_id' })
  viewerId!: string

  @Column({ type: 'varchar', length: 40 })
  question!: string

  /** What it was asked about beside the period, such as MANAGER. */
  @Column({ type: 'varchar', length: 200 })
  about!: string

  @Column({ ...CALENDAR_DATE, name: 'first_day' })
  from!: CalendarDate

  @Column({ ...CALENDAR_DATE, name: 'last_day' })
  to!: CalendarDate

  @Column({ ...INSTANT, name: 'asked_at' })
  askedAt!: Instant
}
