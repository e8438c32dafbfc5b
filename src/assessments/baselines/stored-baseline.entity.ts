import { Column, Entity, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import type { CalendarDate, Instant } from '../../time/instant.js'

/** The peers' model, fitted to the records before a day. Never changed: a new fit is a new row. */
@Entity('baselines')
export class StoredBaseline {
  @PrimaryColumn('uuid')
  id!: string

  /** Fitted from records of days before this one alone. */
  @Column({ ...CALENDAR_DATE })
  before!: CalendarDate

  @Column({ ...INSTANT, name: 'fitted_at' })
  fittedAt!: Instant

  /** The pattern room's Baseline, as JSON. */
  @Column({ type: 'text' })
  model!: string
}
