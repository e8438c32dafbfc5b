import type { AuditService } from '../../audit/audit.service.js'
import type { Database } from '../../database/database.js'
import type { Clock } from '../../time/clock.js'
import { eraseCustomer } from './erase.writer.js'
import type { ErasuresFile } from './erasures-file.writer.js'

/** Erases whoever was erased before and is there again, as after a backup was put back. Returns how many. */
export async function eraseAgain(
  file: ErasuresFile,
  { database, audit, clock }: { database: Database; audit: AuditService; clock: Clock },
): Promise<number> {
  const ids = [...file.ids()]
  if (ids.length === 0) return 0
  return database.write(async (tx) => {
    let erased = 0
    for (const id of ids) {
      if (!(await eraseCustomer(tx, database, id, clock.now()))) continue
      erased++
      const after = { reason: 'They were erased before, and what was put back did not know it yet.' }
      await audit.record(tx, { action: 'customer.erased', actorId: null, subjectId: id, after })
    }
    return erased
  })
}
