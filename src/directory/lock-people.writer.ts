import type { Database, Tx } from '../database/database.js'

/**
 * Lets one transaction at a time work on a person's record, so that each sees what the one before has written. On SQLite
 * all writers take turns anyway. Several people are taken in the order of their ids, or two could wait for each other.
 */
export async function lockPeople(database: Database, tx: Tx, employeeIds: readonly string[]): Promise<void> {
  if (database.dialect !== 'postgres') return
  for (const id of [...new Set(employeeIds)].sort())
    await database.readIn(tx, 'SELECT id FROM employees WHERE id = $1 FOR NO KEY UPDATE', [id])
}
