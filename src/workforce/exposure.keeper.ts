import { jsonSql } from '../database/json-sql.js'
import { clockChanges } from '../time/clock-changes.js'
import type { Database, Tx } from '../database/database.js'
import type { CalendarDate } from '../time/instant.js'
import { emptyCellsSql, fillCellsSql } from './exposure-sql.js'

/** A store and a day, or at least the month, on which shifts have been written, changed or removed. */
export interface Touched {
  storeId: string
  date: CalendarDate
}

/**
 * Sums the shifts of some stores and months anew. Whoever writes, changes or removes shifts calls this in the same
 * transaction, after that and as late as can be: on PostgreSQL the stores' rows stay locked from here on, so that of two who
 * write shifts of one store at once the second counts what the first has written.
 */
export async function refreshExposure(database: Database, tx: Tx, touched: Iterable<Touched>): Promise<void> {
  const months = new Map<string, [storeId: string, month: string]>()
  for (const { storeId, date } of touched) {
    const month = date.slice(0, 7)
    months.set(`${storeId} ${month}`, [storeId, month])
  }
  if (months.size === 0) return
  const cells = [...months.values()]
  const storeIds = JSON.stringify([...new Set(cells.map(([storeId]) => storeId))].sort())
  const stores = await database.readIn<{ timeZone: string }>(tx, zonesSql(database), [storeIds])
  const dates = cells.map(([, month]) => month).sort()
  const clocks = clockChanges(
    stores.map(({ timeZone }) => timeZone),
    `${dates[0]}-01`,
    `${dates.at(-1)}-28`,
  )
  // Nothing that follows in the transaction has to wait for them.
  database.askUnawaited(tx, emptyCellsSql(database.dialect), [JSON.stringify(cells)])
  database.askUnawaited(tx, fillCellsSql(database.dialect), [JSON.stringify(cells), JSON.stringify(clocks)])
}

/** In one order everywhere, so that no two wait for each other. */
const zonesSql = ({ dialect }: Database) =>
  `SELECT time_zone AS "timeZone" FROM stores WHERE id IN (${jsonSql.ids(dialect)})
   ${dialect === 'postgres' ? 'ORDER BY id FOR NO KEY UPDATE' : ''}`

/** The same for every month in which some stores have shifts: where the stores' clocks were set to another time zone. */
export async function refreshAllExposure(database: Database, tx: Tx, storeIds: readonly string[]): Promise<void> {
  const cells: Touched[] = []
  for (const storeId of storeIds)
    cells.push(
      ...(await database.readIn<Touched>(
        tx,
        `SELECT DISTINCT store_id AS "storeId", month AS date FROM shift_exposure WHERE store_id = $1`,
        [storeId],
      )),
    )
  await refreshExposure(database, tx, cells)
}
