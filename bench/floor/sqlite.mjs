import { sqlite3 } from '../drivers.mjs'

const BUSY_TIMEOUT = 10_000

/** The bare driver as the project uses it: one connection that writes, one that reads, statements prepared once. */
export async function openSqlite(file) {
  const read = await open(file, sqlite3.OPEN_READONLY)
  const write = await open(file, sqlite3.OPEN_READWRITE)
  let turn = Promise.resolve()
  return {
    read,
    /** One transaction at a time, since there is one connection. The work begins and commits it itself. */
    write(work) {
      const done = turn.then(() =>
        work(write).catch(async (error) => {
          await write('ROLLBACK', [])
          throw error
        }),
      )
      turn = done.catch(() => undefined)
      return done
    },
  }
}

async function open(file, mode) {
  const database = await new Promise((resolve, reject) => {
    const opened = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(opened)))
  })
  database.configure('busyTimeout', BUSY_TIMEOUT)
  const statements = new Map()
  return (sql, values) => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = database.prepare(sql)))
    return new Promise((resolve, reject) =>
      statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows))),
    )
  }
}
