import type { Dialect } from './settings.js'

type ColumnType = 'uuid' | 'text' | 'integer' | 'boolean' | (string & {})

/**
 * SQL that differs between the databases: JSON. Lists travel as one value, so that a statement's text is always the same and
 * is prepared once. Both databases take `ORDER BY` inside an aggregate. `list` is a placeholder.
 */
export const jsonSql = {
  array: (dialect: Dialect, items: string[]) =>
    `${dialect === 'sqlite' ? 'json_array' : 'json_build_array'}(${items.join(', ')})`,
  aggregate: (dialect: Dialect, item: string, orderBy: string) =>
    dialect === 'sqlite'
      ? `json_group_array(${item} ORDER BY ${orderBy})`
      : `COALESCE(json_agg(${item} ORDER BY ${orderBy}), '[]')::text`,
  /**
   * The same of `from`, which is all that stands behind FROM, as an expression. PostgreSQL makes an array of rows that an index brings in
   * their order in half the time that it takes to sort them within an aggregate.
   */
  list: (dialect: Dialect, item: string, from: string, orderBy: string) =>
    dialect === 'sqlite'
      ? `(SELECT json_group_array(${item} ORDER BY ${orderBy}) FROM ${from})`
      : `array_to_json(ARRAY(SELECT ${item} FROM ${from} ORDER BY ${orderBy}))::text`,
  /** The rows of a list of lists, for FROM: each is a `value`, of which `field` takes one. */
  rows: (dialect: Dialect, list = '$1') =>
    dialect === 'sqlite' ? `json_each(${list})` : `jsonb_array_elements(${list}::jsonb)`,
  /** What stands at a place of a row. PostgreSQL is told its type; SQLite takes it as it is. */
  field: (dialect: Dialect, at: number, type: ColumnType, row = 'value') =>
    dialect === 'sqlite' ? `${row} ->> ${at}` : `(${row} ->> ${at})::${type}`,
  /** The texts in a list, for IN. */
  texts: (dialect: Dialect, list = '$1') =>
    `SELECT value FROM ${dialect === 'sqlite' ? `json_each(${list})` : `json_array_elements_text(${list}::json)`}`,
  /** The ids in a list, for IN. */
  ids: (dialect: Dialect, list = '$1') =>
    dialect === 'sqlite'
      ? `SELECT value FROM json_each(${list})`
      : `SELECT value::uuid FROM json_array_elements_text(${list}::json)`,
}
