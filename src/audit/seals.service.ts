import { jsonSql } from '../database/json-sql.js'
import { Database, type Tx } from '../database/database.js'
import { fewRandomBytes } from '../database/random-bytes.js'
import { newId } from '../database/uuid.js'
import type { Clock } from '../time/clock.js'
import { type HeldSeal, keyText, type Row, rowDigest } from './row-digest.js'
import { rowsByKeys, type SealedTable, sealedTables } from './sealed-tables.reader.js'
import { touched, watch } from './touched-rows.watcher.js'

/** A row that a transaction wrote or removed, by its table and key. */
export interface RowAt {
  table: string
  key: unknown[]
}

/** Knows which rows a transaction has touched, and seals them: their digests go into the trail, the salts stand beside. */
export class Seals {
  private readonly upsert: string
  private readonly release: string
  private readonly read = new Map<string, string>()

  private constructor(
    private readonly database: Database,
    readonly tables: readonly SealedTable[],
    private readonly clock: Clock,
  ) {
    const { dialect } = database
    const from = `FROM ${jsonSql.rows(dialect)} k`
    const uuid = (at: number) => jsonSql.field(dialect, at, 'uuid', 'k.value')
    this.upsert = `INSERT INTO record_seals (id, table_name, row_key, version, salt, digest, entry_id)
      SELECT ${uuid(0)}, k.value ->> 1, k.value ->> 2, 1, k.value ->> 3, k.value ->> 4, ${uuid(5)} ${from} WHERE true
      ON CONFLICT (table_name, row_key) DO UPDATE SET version = record_seals.version + 1, salt = excluded.salt,
        digest = excluded.digest, entry_id = excluded.entry_id RETURNING id, version, digest`
    this.release = `UPDATE record_seals SET version = version + 1, row_key = NULL, salt = NULL, digest = NULL, entry_id = $2
      WHERE (table_name, row_key) IN (SELECT k.value ->> 0, k.value ->> 1 ${from}) RETURNING id, version, digest`
    for (const table of tables) this.read.set(table.name, rowsByKeys(database.dialect, table))
  }

  static async open(database: Database, clock: Clock): Promise<Seals> {
    const tables = await sealedTables(database.dialect, database.asking())
    await database.write((tx) => watch(database.dialect, tx, tables))
    return new Seals(database, tables, clock)
  }

  /** What the transaction has touched since it was last asked, each row once. */
  async touched(tx: Tx): Promise<RowAt[]> {
    const rows = new Map<string, RowAt>()
    for (const [table, ...key] of await touched(this.database, tx)) rows.set(keyText([table, ...key]), { table, key })
    return [...rows.values()]
  }

  /** Seals rows as they stand now; what is returned goes into the entry. Rows that are gone lose all but that they were there. */
  async seal(tx: Tx, rows: readonly RowAt[], entryId: string): Promise<HeldSeal[]> {
    return (await this.sealPages(tx, [{ rows, entryId }]))[0]!
  }

  /**
   * The same of many rows, a page for each entry: the next page is read, and the one before is written, while one is digested. `behind`
   * asks for what is needed next, in one piece with the last seals.
   */
  async sealPages(
    tx: Tx,
    pages: readonly { rows: readonly RowAt[]; entryId: string }[],
    behind: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<HeldSeal[][]> {
    const written: Promise<HeldSeal[]>[] = []
    let reading = this.standing(tx, pages[0]?.rows ?? [])
    for (const [n, { entryId }] of pages.entries()) {
      const standing = await reading
      if (n + 1 < pages.length) reading = this.standing(tx, pages[n + 1]!.rows)
      written.push(this.write(tx, this.digested(standing, entryId), entryId))
      written[n]!.catch(() => undefined) // told where it is awaited
    }
    const [seals] = await Promise.all([Promise.all(written), pages.length > 0 && behind()])
    return seals
  }

  /** Rows as they stand now, by their tables. */
  private async standing(tx: Tx, rows: readonly RowAt[]): Promise<Standing[]> {
    return Promise.all(
      [...byTable(rows)].map(async ([table, keys]) => ({
        table,
        keys,
        found: await this.database.readIn<Row>(tx, this.read.get(table)!, [JSON.stringify(keys)]),
      })),
    )
  }

  private digested(standing: readonly Standing[], entryId: string): { sealed: unknown[][]; gone: string[][] } {
    const sealed: unknown[][] = []
    const gone: string[][] = []
    for (const { table, keys, found } of standing) {
      const { key } = this.tables.find(({ name }) => name === table)!
      const byKey = new Map(found.map((row) => [keyText(key.map(({ column }) => row[column])), row]))
      for (const at of keys.map(keyText)) {
        const row = byKey.get(at)
        const salt = fewRandomBytes(16).toString('hex')
        if (row) sealed.push([newId(this.clock), table, at, salt, rowDigest(salt, table, row), entryId])
        else gone.push([table, at])
      }
    }
    return { sealed, gone }
  }

  private async write(
    tx: Tx,
    { sealed, gone }: { sealed: unknown[][]; gone: string[][] },
    entryId: string,
  ): Promise<HeldSeal[]> {
    type Sealed = { id: string; version: number; digest: string | null }
    const [upserted, released] = await Promise.all([
      sealed.length > 0 ? this.database.readIn<Sealed>(tx, this.upsert, [JSON.stringify(sealed)]) : [],
      gone.length > 0 ? this.database.readIn<Sealed>(tx, this.release, [JSON.stringify(gone), entryId]) : [],
    ])
    return [...upserted, ...released].map(({ id, version, digest }) => [id, version, digest])
  }
}

/** Rows of one table that were touched, and those of them that are there. */
interface Standing {
  table: string
  keys: unknown[][]
  found: Row[]
}

function byTable(rows: readonly RowAt[]): Map<string, unknown[][]> {
  const tables = new Map<string, unknown[][]>()
  for (const { table, key } of rows) {
    if (!tables.has(table)) tables.set(table, [])
    tables.get(table)!.push(key)
  }
  return tables
}
