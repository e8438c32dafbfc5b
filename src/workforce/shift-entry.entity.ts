import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'

/** How a shift came to be as it is recorded, where somebody entered or contested it; imported ones have none. */
@Entity('shift_entries')
@Unique(['employeeId', 'date', 'storeId', 'position'])
@Index(['storeId', 'date'])
export class ShiftEntry {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Column({ ...CALENDAR_DATE })
  date!: CalendarDate

  @Column({ type: 'uuid', name: 'store_id' })
  storeId!: string

  @Column({ type: 'varchar', length: 60 })
  position!: string

  /** Null where it was imported, and is here because it was contested or because a file has changed it. */
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedById!: string | null

  /** Since when it stands as it is: leaving it so begins no new days. */
  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt!: Instant

  /** Who in HR entered it as somebody else had written it, or settled what was contested of it. */
  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledById?: string | null

  /** When a manager put them on the roster of that day; null where a file or somebody in HR has them there too. */
  @Column({ ...INSTANT, name: 'rostered_at', nullable: true })
  rosteredAt?: Instant | null

  @Column({ type: 'boolean', name: 'by_manager' })
  byManager!: boolean

  @Column({ ...INSTANT, name: 'contested_at', nullable: true })
  contestedAt!: Instant | null

  @Column({ type: 'text', name: 'contest_words', nullable: true })
  contestWords!: string | null

  /** When it was last contested, also once HR has entered it since: whoever said so is guarded for it. */
  @Column({ ...INSTANT, name: 'last_contested_at', nullable: true })
  lastContestedAt?: Instant | null
}
