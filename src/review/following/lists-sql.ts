import type { Dialect } from '../../database/settings.js'

/** The ids in a list that is a statement's first value. */
export const idsInList = (dialect: Dialect) =>
  dialect === 'postgres'
    ? 'SELECT value::uuid FROM json_array_elements_text($1::json)'
    : 'SELECT value FROM json_each($1)'

/** The stretches in such a list: which moment's, which stretch, of whom, and its first and last day. */
export const stretchesInList = (dialect: Dialect) =>
  dialect === 'postgres'
    ? `SELECT (value->>0)::int AS moment, value->>1 AS stretch, (value->>2)::uuid AS person, value->>3 AS first_day,
         value->>4 AS last_day FROM json_array_elements($1::json)`
    : `SELECT value->>0 AS moment, value->>1 AS stretch, value->>2 AS person, value->>3 AS first_day,
         value->>4 AS last_day FROM json_each($1)`
