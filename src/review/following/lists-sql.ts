import { jsonSql } from '../../database/json-sql.js'
import type { Dialect } from '../../database/settings.js'

/** The stretches in a list that is a statement's first value: which moment's, which stretch, of whom, and its first and last day. */
export const stretchesInList = (dialect: Dialect) =>
  `SELECT ${jsonSql.field(dialect, 0, 'int')} AS moment, value ->> 1 AS stretch, ${jsonSql.field(dialect, 2, 'uuid')} AS person,
     value ->> 3 AS first_day, value ->> 4 AS last_day FROM ${jsonSql.rows(dialect)}`
