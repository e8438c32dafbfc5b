import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'

/** One shift of the roster, with the customers served. Its date is the one on which it began, by the store's clock. */
@Entity('shifts')
@Index(['storeId', 'date', 'position', 'conditions', 'interactions'])
export class Shift {
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string

  @PrimaryColumn({ ...CALENDAR_DATE })
  date!: CalendarDate

  @PrimaryColumn('uuid', { name: 'store_id' })
  storeId!: string

  @PrimaryColumn({ type: 'varchar', length: 60 })
  position!: string

  /** Null where nobody counted. */
  @Column({ type: 'integer', nullable: true })
  interactions!: number | null

  /** Context factors known for the whole shift, joined by a bar, each once and in the order of ContextFactor. */
  @Column({ type: 'varchar', length: 200, default: '' })
  conditions!: string

  @Column({ ...INSTANT, name: 'starts_at', nullable: true })
  startsAt!: Instant | null

  @Column({ ...INSTANT, name: 'ends_at', nullable: true })
  endsAt!: Instant | null
}
