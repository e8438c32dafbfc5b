import { setTimeout as pause } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { outageIn } from './outage.js'

const PATIENCE_MS = 10_000
const AGAIN_AFTER_MS = 20

/**
 * Lets SQLite keep its log beside the file, so that reading and writing don't wait for each other. The file remembers it. Where
 * several servers make the file at once, SQLite doesn't let them wait, since they might wait for each other: it tells them that
 * it is busy, at once, and they ask again.
 */
export async function keepWriteAheadLog(writer: DataSource): Promise<void> {
  const patientUntil = performance.now() + PATIENCE_MS
  for (;;)
    try {
      await writer.query('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (outageIn(error) !== 'busy' || performance.now() > patientUntil) throw error
      await pause(AGAIN_AFTER_MS)
    }
}
