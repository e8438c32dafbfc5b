import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pg } from '../drivers.mjs'

/** Where the rows of a chain's records end up. */
const TABLES = ['shifts', 'incidents', 'incident_contexts']

const shell = (file, ...commands) =>
  execFileSync('sqlite3', [file], { input: commands.join('\n'), encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

/**
 * What the sqlite3 shell takes to import the same rows into tables with the same indexes, in milliseconds: made once from a
 * database that the project has filled. Undefined where there is no such shell.
 */
export function sqliteShell({ file }, folder) {
  try {
    execFileSync('sqlite3', ['--version'])
  } catch {
    return undefined
  }
  for (const table of TABLES)
    shell(file, '.mode csv', `.once '${join(folder, `${table}.csv`)}'`, `SELECT * FROM ${table};`)
  const schema = shell(file, `SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger' AND tbl_name IN (${TABLES.map((table) => `'${table}'`).join()});`) // prettier-ignore
  let times = 0
  return () => {
    const copy = join(folder, `plain-${times++}.sqlite`)
    shell(copy, schema, 'PRAGMA journal_mode = WAL;')
    const begun = performance.now()
    shell(copy, '.mode csv', ...TABLES.map((table) => `.import '${join(folder, `${table}.csv`)}' ${table}`))
    return performance.now() - begun
  }
}

/** The same on PostgreSQL by COPY, from files of the server's own. */
export async function postgresCopy({ url, beside }) {
  const client = new pg.Client(url)
  await client.connect()
  for (const table of TABLES) await client.query(`COPY ${table} TO '${beside}-${table}.csv' CSV`)
  await client.end()
  let times = 0
  return async () => {
    const own = new pg.Client(url)
    await own.connect()
    const name = (table) => `plain_${table}_${times}`
    for (const table of TABLES) await own.query(`CREATE TABLE ${name(table)} (LIKE ${table} INCLUDING ALL)`)
    const begun = performance.now()
    for (const table of TABLES) await own.query(`COPY ${name(table)} FROM '${beside}-${table}.csv' CSV`)
    const took = performance.now() - begun
    for (const table of TABLES) await own.query(`DROP TABLE ${name(table)}`)
    times++
    await own.end()
    return took
  }
}
