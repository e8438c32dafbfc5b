import { jsonSql } from '../database/json-sql.js'
import type { Ask } from '../database/database.js'
import type { Dialect } from '../database/settings.js'
import { isDigestOf, keyText, type Row } from './row-digest.js'
import { keyColumns, rowsByKeys, type SealedTable } from './sealed-tables.reader.js'

/** A row beside what is known of its seal. */
export interface Compared {
  key: unknown[]
  /** Undefined where the seal has no row. */
  row: Row | undefined
  /** Undefined where the row has no seal. */
  seal: { salt: string; digest: string } | undefined
  holds: boolean
}

const AT_ONCE = 1_000

/** Reads a table by its key, a page at a time, each row beside its seal. */
export async function* comparedPages(dialect: Dialect, ask: Ask, table: SealedTable): AsyncGenerator<Compared[]> {
  const columns = keyColumns(table, 't')
  const values = table.key.map((_, at) => `$${at + 1}`).join(', ')
  const page = (where: string) =>
    `SELECT ${columns} FROM "${table.name}" t ${where} ORDER BY ${columns} LIMIT ${AT_ONCE}`
  let last: unknown[] | undefined
  for (;;) {
    const rows: Row[] = last
      ? await ask<Row>(page(`WHERE (${columns}) > (${values})`), last as never)
      : await ask<Row>(page(''))
    if (rows.length === 0) return
    const keys: unknown[][] = rows.map((row) => table.key.map(({ column }) => row[column]))
    yield await compare(dialect, ask, table, keys)
    if (rows.length < AT_ONCE) return
    last = keys.at(-1)
  }
}

/** Rows, by their keys, beside their seals: what is gone has neither, or a seal alone. */
export async function compare(dialect: Dialect, ask: Ask, table: SealedTable, keys: unknown[][]): Promise<Compared[]> {
  const seals = await ask<{ rowKey: string; salt: string; digest: string }>(
    `SELECT row_key AS "rowKey", salt, digest FROM record_seals WHERE table_name = $1 AND row_key IN (
       ${jsonSql.texts(dialect, '$2')})`,
    [table.name, JSON.stringify(keys.map(keyText))],
  )
  const sealOf = new Map(seals.map((seal) => [seal.rowKey, seal]))
  const rows = await ask<Row>(rowsByKeys(dialect, table), [JSON.stringify(keys)])
  const rowOf = new Map(rows.map((row) => [keyText(table.key.map(({ column }) => row[column])), row]))
  return keys.map((key) => {
    const [seal, row] = [sealOf.get(keyText(key)), rowOf.get(keyText(key))]
    const holds = seal && row ? isDigestOf(seal.digest, seal.salt, table.name, row) : !seal && !row
    return { key, row, seal, holds }
  })
}
