import { type Add, Values } from '../../database/values.js'
import { Injectable } from '@nestjs/common'
import { BaselinesService } from '../../assessments/baselines/baselines.service.js'
import { conditionsIn } from '../../assessments/facts/conditions.js'
import { type ClockChange, clockChanges } from '../../time/clock-changes.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { Peers } from '../../pattern/belief/peers.js'
import { BY_ITS_CLOCK, CELL, clocks, SETTING, SUMS } from '../../workforce/exposure-sql.js'
import type { CalendarDate } from '../../time/instant.js'
import { monthAfter, firstDay, lastDay, type Month, monthOf } from '../../time/calendar.js'
import { monthsOf, type ReviewPeriod } from '../asking/review-period.js'
import type { Work } from './expectation.js'
import { STORE_NAME } from './store-name.js'

/** Work of one month, with the peers of the baseline in force when it began. */
export interface WorkOfMonth extends Work {
  month: Month
  /** By store or by hours, as asked for. */
  store: string
  hour: number
  hours: number
  peers: Peers
  /** No baseline had been fitted by then: the documented prior stands in. */
  byPrior: boolean
  /** Of how many sums of the roster it was added up. */
  addedFrom: number
}

const FINER = {
  STORE: { columns: `${STORE_NAME} AS store`, group: ', store' },
  HOUR: { columns: 'w.hour, w.hours', group: ', w.hour, w.hours' },
  SETTING: { columns: `'' AS store`, group: '' },
}

/** Reads what was worked from the sums of the roster, and says what the peers' model expects of it. */
@Injectable()
export class WorkService {
  constructor(
    private readonly database: Database,
    private readonly baselines: BaselinesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Up to today: a roster reaches ahead. Shifts that nobody counted go in with what is usual for their position. The month
   * that is running is summed from its shifts, which are few however long the history is.
   */
  async of(storeId: string | null, period: ReviewPeriod, by: keyof typeof FINER): Promise<WorkOfMonth[]> {
    const today = this.clock.now().slice(0, 10)
    const running = monthOf(today)
    const isRunning = monthOf(period.to) >= running
    const { all: values, add } = new Values(
      monthOf(period.from),
      isRunning ? monthAfter(running, -1) : monthOf(period.to),
    )
    const store = storeId === null ? '' : add(storeId)
    const parts = [
      `SELECT e.store_id, e.month, e.position, e.conditions, e.hour, e.hours, e.shifts, e.counted, e.interactions
       FROM shift_exposure e WHERE e.month >= $1 AND e.month <= $2 ${store && `AND e.store_id = ${store}`}`,
    ]
    if (isRunning) parts.push(await this.runningMonth(today, by, store, add))
    const { columns, group } = FINER[by]
    const rows = await this.database.read<SumRow>(
      `SELECT w.month, w.position, w.conditions, ${columns}, SUM(w.shifts) AS shifts, SUM(w.counted) AS counted,
         SUM(w.interactions) AS interactions, COUNT(*) AS sums
       FROM (${parts.join(' UNION ALL ')}) w JOIN stores st ON st.id = w.store_id
       GROUP BY w.month, w.position, w.conditions${group}`,
      values,
    )
    const peersOf = await this.peersOf(period)
    return rows.map(({ conditions, position, month, store: name = '', hour = -1, hours = 0, ...sums }) => {
      const { peers, byPrior } = peersOf.get(month)!
      const shifts = Number(sums.shifts)
      const uncounted = shifts - Number(sums.counted)
      return {
        month,
        position,
        conditions: conditionsIn(conditions),
        store: name,
        hour,
        hours,
        shifts,
        interactions: Number(sums.interactions) + uncounted * peers.usualInteractions(position),
        peers,
        byPrior,
        addedFrom: Number(sums.sums),
      }
    })
  }

  /** Store by store, in words that leave neither database another way than the index by store and date. */
  private async runningMonth(today: CalendarDate, by: keyof typeof FINER, store: string, add: Add): Promise<string> {
    const first = firstDay(monthOf(today))
    const within = `s.store_id ${store ? `= ${store}` : 'IN (SELECT id FROM stores)'} AND s.date >= ${add(first)} AND s.date <= ${add(today)}`
    // Only the hour takes the roster's hours and the store's clock: the rest stands in that index.
    if (by !== 'HOUR') return `SELECT ${SETTING}, ${SUMS} FROM shifts s WHERE ${within} GROUP BY 1, 2, 3, 4`
    const clock = add(JSON.stringify(await this.clocks({ from: first, to: today })))
    return `SELECT ${CELL}, ${SUMS} FROM shifts s JOIN stores st ON st.id = s.store_id
       JOIN ${clocks(this.database.dialect, clock)} k ON ${BY_ITS_CLOCK} WHERE ${within} GROUP BY 1, 2, 3, 4, 5, 6`
  }

  /** How the clocks of all stores go in a period. */
  async clocks({ from, to }: ReviewPeriod): Promise<ClockChange[]> {
    const zones = await this.database.read<{ zone: string }>('SELECT DISTINCT time_zone AS zone FROM stores')
    return clockChanges(
      zones.map(({ zone }) => zone),
      from,
      to,
    )
  }

  /** Each month is measured by what was known of peers when it began, so that it never explains itself. */
  private async peersOf(period: ReviewPeriod): Promise<Map<Month, { peers: Peers; byPrior: boolean }>> {
    const ask = this.database.asking()
    const peers = new Map<Month, { peers: Peers; byPrior: boolean }>()
    for (const month of monthsOf({ from: period.from, to: lastDay(monthOf(period.to)) })) {
      const { id, model } = await this.baselines.at(ask, firstDay(month))
      peers.set(month, { peers: Peers.of(model), byPrior: id === null })
    }
    return peers
  }
}

interface SumRow {
  month: Month
  position: string
  conditions: string
  store?: string
  hour?: number
  hours?: number
  /** PostgreSQL gives sums as text. */
  shifts: number | string
  counted: number | string
  interactions: number | string
  sums: number | string
}
