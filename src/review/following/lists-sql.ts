import { jsonSql } from '../../database/json-sql.js'
import type { Dialect } from '../../database/settings.js'

/** The stretches in a list that is a statement's first value: which moment's, which stretch, of whom, and its first and last day. */
export const stretchesInList = (dialect: Dialect) =>
  `SELECT ${jsonSql.field(dialect, 0, 'int')} AS moment, value ->> 1 AS stretch, ${jsonSql.field(dialect, 2, 'uuid')} AS person,
     value ->> 3 AS first_day, value ->> 4 AS last_day FROM ${jsonSql.rows(dialect)}`

/**
 * Joins the shifts in each stretch of a list called l, as s. Looked up stretch by stretch: OFFSET 0 keeps PostgreSQL from reading all
 * shifts that there ever were instead.
 */
export const shiftsInStretches = (dialect: Dialect) => {
  const within = (shift: string) =>
    `${shift}.employee_id = l.person AND ${shift}.date >= l.first_day AND ${shift}.date <= l.last_day`
  return dialect === 'sqlite'
    ? `JOIN shifts s ON ${within('s')}`
    : `CROSS JOIN LATERAL (SELECT o.* FROM shifts o WHERE ${within('o')} OFFSET 0) AS s`
}
