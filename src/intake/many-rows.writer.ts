import { jsonSql } from '../database/json-sql.js'
import type { Database, Tx } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'

/** A table as far as rows are put into it; the key's columns come first. */
export interface Table {
  name: string
  key: readonly string[]
  columns: Record<string, 'text' | 'uuid' | 'integer' | 'boolean'>
}

/**
 * Puts rows into a table, thousands by one statement, and replaces those whose key is there already where they differ.
 * Returns how many that changed. The rows travel as one JSON value: no limit on parameters stands in their way, and the
 * statement's text stays the same, so that both databases prepare it once.
 */
export async function writeRows(
  database: Database,
  tx: Tx,
  table: Table,
  rows: readonly (readonly SqlValue[])[],
): Promise<number> {
  return (await writtenRows(database, tx, table, rows, '1 AS changed')).length
}

/** The same, and tells something of each that was added or changed: `telling` is a list of its columns. */
export async function writtenRows<Row>(
  database: Database,
  tx: Tx,
  table: Table,
  rows: readonly (readonly SqlValue[])[],
  telling: string,
): Promise<Row[]> {
  if (rows.length === 0) return []
  return database.readIn<Row>(tx, upsertSql(database, table, telling), [JSON.stringify(rows)])
}

function upsertSql({ dialect }: Database, { name, key, columns }: Table, telling: string): string {
  const names = Object.keys(columns)
  const fields = Object.entries(columns).map(([column, type], at) => `${jsonSql.field(dialect, at, type)} AS ${column}`)
  const others = names.filter((column) => !key.includes(column))
  const differs = others.map((column) => `${name}.${column} IS DISTINCT FROM excluded.${column}`)
  const replace =
    others.length === 0
      ? 'NOTHING'
      : `UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')} WHERE ${differs.join(' OR ')}`
  // WHERE true: without it SQLite takes ON for the beginning of a join.
  return `INSERT INTO ${name} (${names.join(', ')})
    SELECT ${fields.join(', ')} FROM ${jsonSql.rows(dialect)} WHERE true
    ON CONFLICT (${key.join(', ')}) DO ${replace} RETURNING ${telling}`
}
