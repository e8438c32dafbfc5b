import { CannotOpen } from './opening.js'
import type { SqliteEngine } from './sqlite-driver.js'

/** Three incidents in one store, each naming one of its managers. */
const RECORDS = `
  CREATE TABLE incidents (id integer PRIMARY KEY, store integer);
  CREATE INDEX incidents_of_store ON incidents (store);
  CREATE TABLE managers (store integer, employee integer);
  CREATE TABLE named (incident integer, employee integer);
  INSERT INTO incidents VALUES (1, 1), (2, 1), (3, 1);
  INSERT INTO managers VALUES (1, 10), (1, 11);
  INSERT INTO named VALUES (1, 10), (2, 11), (3, 10)`

/** An EXISTS within an EXISTS beside an equality that an index serves: 3.52.0 finds two of the three. */
const QUESTION = `
  SELECT sqlite_version() AS version, count(*) AS found FROM incidents i WHERE i.store = 1 AND EXISTS (
    SELECT 1 FROM managers m WHERE m.store = i.store AND EXISTS (
      SELECT 1 FROM named n WHERE n.incident = i.id AND n.employee = m.employee))`
const RIGHT_ANSWER = 3

/**
 * Throws CannotOpen where this SQLite is known to lose what was written, or answers a question wrongly whose answer is known. It
 * takes about a millisecond, and is asked before any record is touched: a wrong answer about a person is worse than none.
 */
export async function refuseUnsoundSqlite(engine: SqliteEngine): Promise<void> {
  const { version, found } = await answerOf(engine)
  const fault = knownFault(version) ?? (found === RIGHT_ANSWER ? undefined : 'leaves rows out of its answers')
  if (fault)
    throw new CannotOpen(
      `SQLite ${version}, which the package sqlite3 brought, ${fault}, and Reprieve does not start on it. ` +
        'Run npm ci: it installs the one in package-lock.json, which answers rightly.',
    )
}

/** What is known to be wrong with a version of SQLite; undefined where nothing is. */
export function knownFault(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const number = major * 1_000_000 + minor * 1_000 + patch
  if (number === 3_052_000) return 'was withdrawn by its makers and leaves rows out of its answers'
  // sqlite.org/wal.html#walresetbug: where one connection begins the write-ahead log anew beside another one, as ours do.
  const mended = number >= 3_051_003 || (minor === 50 && patch >= 7) || (minor === 44 && patch >= 6)
  return mended ? undefined : 'can lose what was written'
}

function answerOf({ Database }: SqliteEngine): Promise<{ version: string; found: number }> {
  return new Promise((resolve, reject) => {
    const database = new Database(':memory:')
    const end = (error: Error | null, rows?: unknown[]) => {
      database.close()
      if (error) reject(error)
      else resolve(rows![0] as { version: string; found: number })
    }
    database.exec(RECORDS, (error) => (error ? end(error) : database.all(QUESTION, end)))
  })
}
