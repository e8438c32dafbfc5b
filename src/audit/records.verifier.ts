import { jsonSql } from '../database/json-sql.js'
import type { Database } from '../database/database.js'
import { type Compared, compare, comparedPages } from './compared-rows.reader.js'
import { lastingOf } from './lasting.js'
import { type HeldSeal, keyText } from './row-digest.js'
import { type SealedTable, sealedTables } from './sealed-tables.reader.js'

const AT_ONCE = 1_000

/** Compares every row of the records with what the trail says of it. Returns how many rows there are. */
export async function verifyRecords(database: Database, onDamage: (what: string) => void): Promise<number> {
  const ask = database.asking(undefined, { fresh: true })
  let rows = 0
  for (const table of await sealedTables(database.dialect, ask)) {
    for await (const page of comparedPages(database.dialect, ask, table)) {
      rows += page.length
      await tell(database, table, page, onDamage)
    }
    for await (const keys of sealedKeys(database, table))
      await tell(database, table, await compare(database.dialect, ask, table, keys), onDamage)
  }
  await verifySeals(database, onDamage)
  return rows
}

/** A server may be writing meanwhile: what does not fit is looked at again before it is told. */
async function tell(
  database: Database,
  table: SealedTable,
  page: Compared[],
  onDamage: (what: string) => void,
): Promise<void> {
  const suspect = page.filter(({ holds }) => !holds).map(({ key }) => key)
  if (suspect.length === 0) return
  const ask = database.asking(undefined, { fresh: true })
  for (const { key, row, seal, holds } of await compare(database.dialect, ask, table, suspect)) {
    if (holds) continue
    const what = !seal
      ? 'is not in the trail: it was added past Reprieve'
      : !row
        ? 'is gone, and the trail does not say why: it was deleted past Reprieve'
        : 'is not what the trail says of it: it was changed past Reprieve'
    onDamage(`The row ${keyText(key)} of ${table.name} ${what}.`)
  }
}

/** The keys of rows that should be there and are not. */
async function* sealedKeys(database: Database, table: SealedTable): AsyncGenerator<unknown[][]> {
  const key = table.key.map(({ column }) => `CAST(t."${column}" AS text)`).join(` || '|' || `)
  const rows = await database.read<{ rowKey: string }>(
    `SELECT s.row_key AS "rowKey" FROM record_seals s WHERE s.table_name = $1 AND s.row_key IS NOT NULL
     AND s.row_key NOT IN (SELECT ${key} FROM "${table.name}" t)`,
    [table.name],
    { fresh: true },
  )
  for (let from = 0; from < rows.length; from += AT_ONCE)
    yield rows.slice(from, from + AT_ONCE).map(({ rowKey }) => rowKey.split('|'))
}

interface Standing {
  id: string
  version: number
  digest: string | null
  entryId: string
}

/** Each seal stands in the entry that it names. */
async function verifySeals(database: Database, onDamage: (what: string) => void): Promise<void> {
  let held: { entryId: string; seals: Map<string, HeldSeal> } | undefined
  let last = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const standing: Standing[] = await database.read<Standing>(
      `SELECT id, version, digest, entry_id AS "entryId" FROM record_seals WHERE (entry_id, id) > ($1, $2)
       ORDER BY entry_id, id LIMIT ${AT_ONCE}`,
      last,
      { fresh: true },
    )
    for (const seal of standing) {
      if (held?.entryId !== seal.entryId) held = { entryId: seal.entryId, seals: await sealsIn(database, seal.entryId) }
      const [, version, digest] = held.seals.get(seal.id) ?? []
      if (version !== seal.version || digest !== seal.digest)
        onDamage(
          `The seal ${seal.id} is in no entry of the trail: a row was changed or added, and sealed past Reprieve.`,
        )
    }
    if (standing.length < AT_ONCE) return
    const { entryId, id } = standing.at(-1)!
    last = [entryId, id]
  }
}

async function sealsIn(database: Database, entryId: string): Promise<Map<string, HeldSeal>> {
  const [entry] = await database.read<{ lasting: string | null }>(
    'SELECT lasting FROM audit_entries WHERE id = $1',
    [entryId],
    { fresh: true },
  )
  return new Map((lastingOf(entry?.lasting ?? null).seals ?? []).map((seal) => [seal[0], seal]))
}

/** What the seals that entries hold have come to: none is gone, none older than the trail, and the newest say the same. */
export async function verifyHeldSeals(database: Database, held: readonly HeldSeal[]): Promise<string[]> {
  const found = new Map<string, { version: number; digest: string | null }>()
  for (let from = 0; from < held.length; from += AT_ONCE) {
    const ids = JSON.stringify(held.slice(from, from + AT_ONCE).map(([id]) => id))
    const within = jsonSql.ids(database.dialect)
    const rows = await database.read<{ id: string; version: number; digest: string | null }>(
      `SELECT id, version, digest FROM record_seals WHERE id IN (${within})`,
      [ids],
      { fresh: true },
    )
    for (const row of rows) found.set(row.id, row)
  }
  return held.flatMap(([id, version, digest]) => {
    const now = found.get(id)
    if (!now) return [`The seal ${id} of a row is gone.`]
    if (now.version < version) return [`The seal ${id} is older than the trail says: a row was set back.`]
    if (now.version === version && now.digest !== digest) return [`The seal ${id} is not what the trail says of it.`]
    return []
  })
}
