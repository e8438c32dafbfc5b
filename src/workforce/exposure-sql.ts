import { jsonSql } from '../database/json-sql.js'
import type { Dialect } from '../database/settings.js'

/** Cells as JSON: `[[storeId, month], …]`. */
const cells = (dialect: Dialect, parameter: string) =>
  `(SELECT ${jsonSql.field(dialect, 0, 'uuid')} AS store_id, value ->> 1 AS month
    FROM ${jsonSql.rows(dialect, parameter)} c)`

/** The clocks of time zones as JSON: what `clockChanges` gives. */
export const clocks = (dialect: Dialect, parameter: string) =>
  `(SELECT value ->> 0 AS zone, value ->> 1 AS since, value ->> 2 AS until, CAST(value ->> 3 AS INTEGER) AS minutes
    FROM ${jsonSql.rows(dialect, parameter)} z)`

/** The minute of the day on the wall of a store whose clock is `k`, for an instant as text. */
export const minuteOnTheWall = (instant: string) => `((${minuteOf(instant)} + k.minutes + 2880) % 1440)`

const minuteOf = (instant: string) =>
  `CAST(SUBSTR(${instant}, 12, 2) AS INTEGER) * 60 + CAST(SUBSTR(${instant}, 15, 2) AS INTEGER)`

const LENGTH = `CASE WHEN ${minuteOf('s.ends_at')} = ${minuteOf('s.starts_at')} AND SUBSTR(s.ends_at, 1, 10) <> SUBSTR(s.starts_at, 1, 10)
  THEN 1440 ELSE (${minuteOf('s.ends_at')} - (${minuteOf('s.starts_at')}) + 1440) % 1440 END`
const TOLD = 's.starts_at IS NOT NULL AND s.ends_at IS NOT NULL'

/** The columns of a cell of the summary, from shifts `s` and the clock `k` of their store. */
export const CELL = `s.store_id, SUBSTR(s.date, 1, 7) AS month, s.position, s.conditions,
  CASE WHEN ${TOLD} THEN ${minuteOnTheWall('s.starts_at')} / 60 ELSE -1 END AS hour,
  CASE WHEN ${TOLD} THEN (${minuteOnTheWall('s.starts_at')} % 60 + ${LENGTH} + 59) / 60 ELSE 0 END AS hours`
/** The same where hours are not asked for. */
export const SETTING = 's.store_id, SUBSTR(s.date, 1, 7) AS month, s.position, s.conditions, -1 AS hour, 0 AS hours'
export const SUMS = `COUNT(*) AS shifts, COUNT(s.interactions) AS counted, COALESCE(SUM(s.interactions), 0) AS interactions`

/** That `k` is the clock by which the shift `s` at the store `st` began. Without hours the first one does as well. */
export const BY_ITS_CLOCK = `k.zone = st.time_zone AND COALESCE(s.starts_at, '') >= k.since AND COALESCE(s.starts_at, '') < k.until`

/** `$1`: the cells. */
export const emptyCellsSql = (dialect: Dialect) =>
  `DELETE FROM shift_exposure WHERE (store_id, month) IN (SELECT store_id, month FROM ${cells(dialect, '$1')} c)`

/** `$1`: the cells; `$2`: the clocks of their stores in their months. */
export const fillCellsSql = (dialect: Dialect) =>
  `INSERT INTO shift_exposure (store_id, month, position, conditions, hour, hours, shifts, counted, interactions)
   SELECT ${CELL}, ${SUMS}
   FROM ${cells(dialect, '$1')} c JOIN stores st ON st.id = c.store_id
     JOIN shifts s ON s.store_id = c.store_id AND s.date >= c.month || '-01' AND s.date <= c.month || '-31'
     JOIN ${clocks(dialect, '$2')} k ON ${BY_ITS_CLOCK}
   GROUP BY 1, 2, 3, 4, 5, 6`
