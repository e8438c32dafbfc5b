import { DataSource, type QueryRunner } from 'typeorm'
import { CannotOpen, cannotOpen } from '../database/opening.js'
import type { DatabaseSettings } from '../database/settings.js'

/** What the migrations themselves keep: written in the new database by its own. */
const OF_MIGRATIONS = ['migrations', 'typeorm_metadata']
/** None of these has a row where nobody has used a database yet. */
const USED = ['stores', 'employees', 'incidents', 'audit_entries']
const AT_ONCE = 2_000

type Cells = Record<string, unknown>

/** Called with each table once it is there, and how many rows it has. */
type OnTable = (table: string, rows: number) => void

/**
 * Carries every row of a SQLite database over into one of PostgreSQL whose tables are there and hold nothing yet: all of it in
 * one transaction, or nothing. Meanwhile nobody writes into the first. Returns how many rows each table has.
 */
export async function carryOver(
  from: DatabaseSettings,
  to: DatabaseSettings,
  onTable: OnTable,
): Promise<Map<string, number>> {
  const source = await opened(from)
  const target = await opened(to)
  const runner = target.createQueryRunner()
  try {
    await source.query('BEGIN IMMEDIATE').catch(() => {
      throw new CannotOpen('Somebody writes into the database just now. Stop the server, and try again.')
    })
    await runner.startTransaction()
    await runner.query('SET LOCAL statement_timeout = 0')
    const tables = await tablesOf(source, runner)
    await mustBeUnused(runner)
    await letIn(runner, tables)
    const rows = new Map<string, number>()
    for (const table of tables) {
      const copied = await copy(source, runner, table)
      rows.set(table, copied)
      onTable(table, copied)
    }
    await keepOut(runner, tables)
    await mustBeWhole(source, runner, tables)
    await runner.commitTransaction()
    await runner.query('ANALYZE') // else the planner takes tables for small that were empty a moment ago
    return rows
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction()
    throw error
  } finally {
    await runner.release()
    for (const one of [source, target]) await one.destroy()
  }
}

const opened = (settings: DatabaseSettings): Promise<DataSource> =>
  new DataSource({ ...settings.writer, entities: [], migrations: [] }).initialize().catch((error: Error) => {
    throw cannotOpen(settings, error)
  })

/** The tables of both, which a Reprieve of one version has alike. */
async function tablesOf(source: DataSource, runner: QueryRunner): Promise<string[]> {
  const names = (rows: { name: string }[]) =>
    rows.map(({ name }) => name).filter((name) => !OF_MIGRATIONS.includes(name))
  const there = names(
    await source.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    ),
  )
  const here = names(
    await runner.query(
      "SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace AND NOT relispartition ORDER BY relname",
    ),
  )
  if (there.join() !== here.join())
    throw new CannotOpen('The two databases have different tables. Bring the first up to date: npm run migrate.')
  return there
}

async function mustBeUnused(runner: QueryRunner): Promise<void> {
  for (const table of USED) {
    const [found]: unknown[] = await runner.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (found)
      throw new CannotOpen('The database to move to holds records already, and was left as it is. Name an empty one.')
  }
}

/** Rows come table by table and refer to each other in rings, and what migrations put there makes way for what is carried over. */
async function letIn(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  for (const { table, name } of await foreignKeys(runner))
    await runner.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" DEFERRABLE INITIALLY DEFERRED`)
  for (const table of tables) await runner.query(`DELETE FROM "${table}"`)
}

/** From now on everything holds again, also for what has come in. */
async function keepOut(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  await runner.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const { table, name } of await foreignKeys(runner))
    await runner.query(`ALTER TABLE "${table}" ALTER CONSTRAINT "${name}" NOT DEFERRABLE`)
  const [ofNobody]: unknown[] = await runner.query(SHIFT_OF_NOBODY)
  if (ofNobody) throw new Error('A shift is of an employee or in a store that is not there. Nothing was moved.')
  for (const table of tables) await runner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
}

/** What a trigger sees to, by statement, in place of foreign keys. */
const SHIFT_OF_NOBODY = `SELECT 1 FROM shifts s WHERE NOT EXISTS (SELECT 1 FROM employees e WHERE e.id = s.employee_id)
  OR NOT EXISTS (SELECT 1 FROM stores t WHERE t.id = s.store_id) LIMIT 1`

const foreignKeys = (runner: QueryRunner): Promise<{ table: string; name: string }[]> =>
  runner.query(
    `SELECT c.relname AS "table", k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  )

/** PostgreSQL reads the values as its own columns have them, so that 1 is true where a boolean stands. */
async function copy(source: DataSource, runner: QueryRunner, table: string): Promise<number> {
  const columns: { name: string }[] = await source.query(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`)
  const named = columns.map(({ name }) => `"${name}"`).join(', ')
  const insert = `INSERT INTO "${table}" (${named}) SELECT ${named} FROM json_populate_recordset(NULL::"${table}", $1)`
  let copied = 0
  for (let after = -1; ;) {
    const rows: (Cells & { row_place: number })[] = await source.query(
      `SELECT rowid AS row_place, ${named} FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${AT_ONCE}`,
      [after],
    )
    if (rows.length === 0) return copied
    after = rows.at(-1)!.row_place
    await runner.query(insert, [JSON.stringify(rows)])
    copied += rows.length
  }
}

async function mustBeWhole(source: DataSource, runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const count = `SELECT COUNT(*) AS n FROM "${table}"`
    const [[there], [here]] = [await source.query(count), await runner.query(count)] as [
      { n: number }[],
      { n: string }[],
    ]
    if (there!.n !== Number(here!.n))
      throw new Error(`Of ${table} ${here!.n} rows of ${there!.n} have arrived. Nothing was moved.`)
  }
}
