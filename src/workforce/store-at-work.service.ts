import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { type ContextFactor, inOrder } from './context-factors.js'
import { seesStore } from './workforce.access.js'

const DAYS_OF_ROSTER = 35

/** What a store's directory and roster say of the work there. */
@Injectable()
export class StoreAtWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In the order of the alphabet; null for whom the store is none of theirs. */
  async positions(viewer: Viewer, storeId: string): Promise<string[] | null> {
    if (!seesStore(viewer, storeId)) return null
    const since = instantOf(this.clock.milliseconds() - DAYS_OF_ROSTER * DAY_MS).slice(0, 10)
    const rows = await this.database.read<{ position: string }>(
      `SELECT position FROM employees WHERE store_id = $1 AND position IS NOT NULL
       UNION SELECT position FROM shifts WHERE store_id = $1 AND date >= $2`,
      [storeId, since],
    )
    return rows.map(({ position }) => position).sort()
  }

  /** Of everybody's shifts of that day together; null for whom the store is none of theirs. */
  async conditionsOn(
    viewer: Viewer,
    storeId: string,
    date: string | null | undefined,
  ): Promise<ContextFactor[] | null> {
    if (!seesStore(viewer, storeId)) return null
    const rows = await this.database.read<{ conditions: string }>(
      'SELECT DISTINCT conditions FROM shifts WHERE store_id = $1 AND date = $2',
      [storeId, date ?? (await this.today(storeId))],
    )
    return inOrder(rows.flatMap(({ conditions }) => conditions.split('|').filter(Boolean) as ContextFactor[]))
  }

  private async today(storeId: string): Promise<string> {
    const [store] = await this.database.read<{ timeZone: string }>(
      'SELECT time_zone AS "timeZone" FROM stores WHERE id = $1',
      [storeId],
    )
    return localDate(this.clock.now(), store!.timeZone)
  }
}
