import type { Dialect } from './settings.js'

/** SQL that differs between the databases: arrays of JSON. Both take `ORDER BY` inside an aggregate. */
export const jsonSql = {
  array: (dialect: Dialect, items: string[]) =>
    `${dialect === 'sqlite' ? 'json_array' : 'json_build_array'}(${items.join(', ')})`,
  aggregate: (dialect: Dialect, item: string, orderBy: string) =>
    dialect === 'sqlite'
      ? `json_group_array(${item} ORDER BY ${orderBy})`
      : `COALESCE(json_agg(${item} ORDER BY ${orderBy}), '[]')::text`,
}
