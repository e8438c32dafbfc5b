import { jsonSql } from '../../database/json-sql.js'
import type { Dialect } from '../../database/settings.js'

/** The stretches in a list that is a statement's first value: which moment's, which stretch, of whom, and its first and last day. */
const stretchesInList = (dialect: Dialect) =>
  `SELECT ${jsonSql.field(dialect, 0, 'int')} AS moment, value ->> 1 AS stretch, ${jsonSql.field(dialect, 2, 'uuid')} AS person,
     value ->> 3 AS first_day, value ->> 4 AS last_day FROM ${jsonSql.rows(dialect)}`

const LIKE = 's.store_id, s.position, s.conditions, SUBSTR(s.date, 1, 7)'
const SUMS = `s.store_id AS "storeId", s.position, s.conditions, COUNT(*) AS shifts, COUNT(s.interactions) AS counted,
  SUM(s.interactions) AS interactions, MIN(s.date) AS "firstDay", MAX(s.date) AS "lastDay"`
const WITHIN = 's.employee_id = l.person AND s.date >= l.first_day AND s.date <= l.last_day'

/**
 * The shifts in each stretch of a list, in sums by month and by what is alike in them. PostgreSQL adds up one stretch after the other, as
 * it finds them: all together would be sorted first, which takes twice as long.
 */
export const workedInStretches = (dialect: Dialect) =>
  dialect === 'sqlite'
    ? `SELECT l.moment, l.stretch, ${SUMS} FROM (${stretchesInList(dialect)}) l JOIN shifts s ON ${WITHIN}
       GROUP BY l.moment, l.stretch, ${LIKE}`
    : `SELECT l.moment, l.stretch, w.* FROM (${stretchesInList(dialect)}) l
       CROSS JOIN LATERAL (SELECT ${SUMS} FROM shifts s WHERE ${WITHIN} GROUP BY ${LIKE}) AS w`
