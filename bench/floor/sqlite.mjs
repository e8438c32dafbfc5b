import sqlite3 from 'sqlite3'

const BUSY_TIMEOUT = 10_000

/** The bare driver as the project uses it: one connection that writes, one that reads, statements prepared once. */
export async function openSqlite(file) {
  const reader = await open(file, sqlite3.OPEN_READONLY)
  const writer = await open(file, sqlite3.OPEN_READWRITE)
  let turn = Promise.resolve()
  return {
    read: reader.all,
    /** One transaction at a time: there is one connection. */
    write(steps) {
      const done = turn.then(async () => {
        try {
          for (const { sql, values } of steps) await writer.all(sql, values)
        } catch (error) {
          await writer.all('ROLLBACK', [])
          throw error
        }
      })
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
  return {
    all(sql, values) {
      let statement = statements.get(sql)
      if (!statement) statements.set(sql, (statement = database.prepare(sql)))
      return new Promise((resolve, reject) =>
        statement.all(values, (error, rows) => (error ? reject(error) : resolve(rows))),
      )
    },
  }
}
