import type { Database, Tx } from '../database/database.js'
import type { Dialect } from '../database/settings.js'
import type { SealedTable } from './sealed-tables.reader.js'

/** A touched row: its table, then the values of its key. */
export type Touched = [table: string, ...key: unknown[]]

/** Has the database note which rows a transaction touches: whatever statement does it, none is forgotten. */
export const watch = (dialect: Dialect, tx: Tx, tables: readonly SealedTable[]): Promise<void> =>
  dialect === 'sqlite' ? watchSqlite(tx, tables) : watchPostgres(tx, tables)

/** Takes what was noted since it was last taken. It goes with a transaction that is undone. */
export async function touched(database: Database, tx: Tx): Promise<Touched[]> {
  if (database.dialect === 'sqlite') {
    const rows = await database.readIn<{ noted: string }>(tx, 'DELETE FROM touched_rows RETURNING noted')
    return rows.map(({ noted }) => JSON.parse(noted) as Touched)
  }
  const [row] = await database.readIn<{ noted: string | null }>(
    tx,
    `SELECT current_setting('reprieve.touched', true) AS noted, set_config('reprieve.touched', '', true)`,
  )
  return (row!.noted ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Touched)
}

/** Triggers of this connection alone, which is the only one that writes. */
async function watchSqlite(tx: Tx, tables: readonly SealedTable[]): Promise<void> {
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_rows (noted text PRIMARY KEY) WITHOUT ROWID')
  for (const { name, key } of tables)
    for (const [verb, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ]) {
      const noted = `json_array('${name}', ${key.map(({ column }) => `${row}."${column}"`).join(', ')})`
      await tx.query(
        `CREATE TEMP TRIGGER IF NOT EXISTS touched_${name}_${verb} AFTER ${verb} ON main."${name}"
         BEGIN INSERT INTO touched_rows VALUES (${noted}) ON CONFLICT DO NOTHING; END`,
      )
    }
}

/** Triggers for whole statements, made once; what they note is a setting of the transaction, so that no table grows. */
async function watchPostgres(tx: Tx, tables: readonly SealedTable[]): Promise<void> {
  const there: { name: string }[] = await tx.query(
    `SELECT t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE 'touched_%' AND t.tgenabled = 'O'`,
  )
  const known = new Set(there.map(({ name }) => name))
  const missing = tables.filter(({ name }) => !known.has(`touched_${name}_delete`))
  if (missing.length === 0) return
  await tx.query(`SELECT pg_advisory_xact_lock(1795300120)`) // several servers may start at once
  for (const { name, key } of missing) {
    const noted = `json_build_array('${name}', ${key.map(({ column }) => `c."${column}"`).join(', ')})`
    await tx.query(
      `CREATE OR REPLACE FUNCTION touched_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE noted text; BEGIN
         SELECT string_agg(${noted}::text, E'\\n') INTO noted FROM changed c;
         IF noted IS NOT NULL THEN
           PERFORM set_config('reprieve.touched', concat(current_setting('reprieve.touched', true), noted, E'\\n'), true);
         END IF; RETURN NULL; END $$`,
    )
    for (const [verb, rows] of [
      ['insert', 'NEW'],
      ['update', 'NEW'],
      ['delete', 'OLD'],
    ])
      await tx.query(
        `CREATE OR REPLACE TRIGGER touched_${name}_${verb} AFTER ${verb} ON "${name}" REFERENCING ${rows} TABLE AS changed
         FOR EACH STATEMENT EXECUTE FUNCTION touched_${name}()`,
      )
  }
}
