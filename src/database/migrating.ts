import { type DataSource, MigrationExecutor } from 'typeorm'
import { CannotOpen } from './opening.js'
import type { Dialect } from './settings.js'

/** What everybody who migrates a PostgreSQL database waits for. */
const MIGRATING = 1_795_300_000

/**
 * Brings the tables up to date in one transaction, so that a migration that fails leaves what was there. Of several servers
 * that start at once one does it, and the others wait. Returns the names of those that ran.
 */
export async function bringUpToDate(writer: DataSource, dialect: Dialect): Promise<string[]> {
  const runner = writer.createQueryRunner()
  try {
    await runner.startTransaction() // on SQLite IMMEDIATE, which is the lock
    if (dialect === 'postgres') {
      await runner.query('SET LOCAL statement_timeout = 0') // large tables take their time, and others wait for theirs
      await runner.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING])
    }
    const executor = new MigrationExecutor(writer, runner)
    const known = new Set(writer.migrations.map(({ constructor, name }) => name ?? constructor.name))
    const unknown = (await executor.getExecutedMigrations()).filter(({ name }) => !known.has(name))
    if (unknown.length > 0)
      throw new CannotOpen(
        `A newer Reprieve has made changes to this database that this one doesn't know: ${unknown.map(({ name }) => name).join(', ')}. ` +
          'Nothing was changed. Start the newer Reprieve, or restore a backup from before.',
      )
    const ran = await executor.executePendingMigrations()
    await runner.commitTransaction()
    return ran.map(({ name }) => name)
  } catch (error) {
    // Where the transaction couldn't even begin, there is nothing to roll back: what is told is why.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
    throw error instanceof CannotOpen
      ? error
      : new CannotOpen(
          `The tables could not be brought up to date, and nothing was changed: ${(error as Error).message}. Is this a database of Reprieve alone?`,
        )
  } finally {
    await runner.release()
  }
}
