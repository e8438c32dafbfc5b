import { pg, sqlite3 } from '../drivers.mjs'

const POOL_SIZE = 10

/**
 * Asks a database as a plain server does: by the bare driver, with the statements as text. `writing` runs some in one
 * transaction; on SQLite, which has one connection for it, one after another.
 */
export async function openPlainly({ dialect, file, url }) {
  if (dialect === 'postgres') {
    const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE })
    const asking = (connection) => async (sql, values) => (await connection.query(sql, values)).rows
    return {
      ask: asking(pool),
      async writing(work) {
        const client = await pool.connect()
        try {
          return await inTransaction(asking(client), work)
        } finally {
          client.release()
        }
      },
    }
  }
  const [ask, write] = [await sqliteOf(file), await sqliteOf(file)]
  let turn = Promise.resolve()
  return {
    ask,
    writing(work) {
      const done = turn.then(() => inTransaction(write, work, 'BEGIN IMMEDIATE'))
      turn = done.catch(() => undefined)
      return done
    },
  }
}

async function inTransaction(ask, work, begin = 'BEGIN') {
  await ask(begin, [])
  try {
    const result = await work(ask)
    await ask('COMMIT', [])
    return result
  } catch (error) {
    await ask('ROLLBACK', [])
    throw error
  }
}

async function sqliteOf(file) {
  const database = await new Promise((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)))
  })
  database.configure('busyTimeout', 10_000)
  return (sql, values) =>
    new Promise((resolve, reject) =>
      database.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))),
    )
}
