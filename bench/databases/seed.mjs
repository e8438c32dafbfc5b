import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { pg, sqlite3 } from '../drivers.mjs'
import { rowsOf } from '../chain/rows.mjs'
import { projectFile } from '../project.mjs'

const AT_ONCE = 5_000

/** Makes the tables by the project's own migrations and fills them with a chain. */
export async function seed(database, chain, incidents, options = {}) {
  const env = { ...process.env, DATABASE_URL: database.url }
  await promisify(execFile)(process.execPath, [projectFile('dist/src/cli/migrate.js'), '--create'], { env })
  const filling = await (database.dialect === 'sqlite' ? fillSqlite(database.file) : fillPostgres(database.url))
  try {
    for (const [table, rows] of rowsOf(chain, incidents, options))
      for (const some of chunks(rows)) await filling.insert(table, some)
    await filling.done()
  } finally {
    await filling.close()
  }
}

/** Both databases take a whole chunk as one text of JSON, which is several times as fast as row by row. */
async function fillSqlite(file) {
  const database = new sqlite3.Database(file)
  const run = (sql, values = []) =>
    new Promise((resolve, reject) => database.run(sql, values, (error) => (error ? reject(error) : resolve())))
  await run('PRAGMA synchronous = OFF')
  await run('BEGIN')
  return {
    insert(table, rows) {
      const columns = Object.keys(rows[0])
      const values = columns.map((column) => `value ->> '$.${column}'`)
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM json_each(?)`
      return run(sql, [JSON.stringify(rows)])
    },
    async done() {
      await run('COMMIT')
      await run('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    close: () => new Promise((resolve) => database.close(resolve)),
  }
}

async function fillPostgres(url) {
  const client = new pg.Client(url)
  client.on('error', () => undefined) // whoever asks something of it next is told: the reason must not be hidden by its end
  await client.connect()
  await client.query('BEGIN')
  return {
    insert(table, rows) {
      const columns = Object.keys(rows[0]).join(', ')
      const from = `json_populate_recordset(NULL::${table}, $1)`
      return client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${from}`, [JSON.stringify(rows)])
    },
    async done() {
      await client.query('COMMIT')
      await client.query('VACUUM ANALYZE')
    },
    close: () => client.end(),
  }
}

function* chunks(rows) {
  let chunk = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < AT_ONCE) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
