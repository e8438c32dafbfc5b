import { DataSource } from 'typeorm'
import type { Ask } from '../../database/database.js'
import { runPrepared } from '../../database/prepared.js'
import { databaseSettings } from '../../database/settings.js'

/**
 * Asks a database at an address by a connection of one's own, all of it as of one moment. For a thread of its own: the
 * server's connections are not its to use.
 */
export async function inSnapshot<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { dialect, reader } = databaseSettings(url, { entities: [], migrations: [] })
  const source = await new DataSource(reader).initialize()
  try {
    const runner = source.createQueryRunner()
    const connection: unknown = await runner.connect()
    await runner.query(
      dialect === 'postgres' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN DEFERRED TRANSACTION',
    )
    try {
      return await work((sql, values) => runPrepared(dialect, connection, sql, values ?? []))
    } finally {
      await runner.query('ROLLBACK')
      await runner.release()
    }
  } finally {
    await source.destroy()
  }
}
