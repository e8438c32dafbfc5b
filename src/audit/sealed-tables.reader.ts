import { jsonSql } from '../database/json-sql.js'
import type { Ask } from '../database/database.js'
import type { Dialect } from '../database/settings.js'

/** A table whose rows the trail vouches for. */
export interface SealedTable {
  name: string
  /** Its primary key, in order, with the types that PostgreSQL knows. */
  key: { column: string; type: string }[]
}

/** Tables whose rows the trail does not vouch for one by one, and why. */
const UNSEALED: Record<string, string> = {
  audit_entries: 'They are the trail itself.',
  audit_values: 'They stand under the digests of the entries.',
  audit_heads: 'They are compared with the entries.',
  record_seals: 'They are compared with the entries.',
  shifts: 'There are millions; every recording of them is an entry with what it replaced.',
  shift_exposure: 'Made again from the shifts at any time.',
  notices: 'They only point to what happened.',
  notice_marks: 'Up to where somebody has read says nothing of anybody.',
  idempotency_keys: 'They only say which input was sent before.',
  migrations: 'Written by the migrations.',
  typeorm_metadata: 'Written by the migrations.',
}

const KEYS = {
  sqlite: `SELECT m.name AS "table", p.name AS "column", lower(p.type) AS type
    FROM sqlite_master m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND p.pk > 0 ORDER BY m.name, p.pk`,
  postgres: `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    ORDER BY c.relname, array_position(i.indkey::int[], a.attnum::int)`,
}

/** Every table that there is, but those named above: a new one is sealed from its first row on. */
export async function sealedTables(dialect: Dialect, ask: Ask): Promise<SealedTable[]> {
  const tables = new Map<string, SealedTable>()
  for (const { table, column, type } of await ask<{ table: string; column: string; type: string }>(KEYS[dialect])) {
    if (table in UNSEALED) continue
    if (!tables.has(table)) tables.set(table, { name: table, key: [] })
    tables.get(table)!.key.push({ column, type })
  }
  return [...tables.values()]
}

export const keyColumns = ({ key }: SealedTable, of: string) => key.map(({ column }) => `${of}."${column}"`).join(', ')

/** The statement that reads rows by their keys: a JSON array of arrays is its only value. */
export function rowsByKeys(dialect: Dialect, { name, key }: SealedTable): string {
  const parts = key.map(({ column, type }, at) => {
    return `t."${column}" = ${jsonSql.field(dialect, at, type, 'k.value')}`
  })
  const where = parts.join(' AND ')
  if (dialect === 'sqlite') return `SELECT t.* FROM ${jsonSql.rows(dialect)} k JOIN "${name}" t ON ${where}`
  // Each by its key: PostgreSQL takes every list for a hundred, and would read a table whole for the one row of a change.
  return `SELECT t.* FROM ${jsonSql.rows(dialect)} k CROSS JOIN LATERAL (SELECT * FROM "${name}" t WHERE ${where} LIMIT 1) t`
}
