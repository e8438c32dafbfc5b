import { IsNull } from 'typeorm'
import type { AuditService } from '../../audit/audit.service.js'
import type { Database } from '../../database/database.js'
import type { Clock } from '../../time/clock.js'
import { Customer } from './customer.entity.js'
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
      const gone = { name: null, contact: null, kind: null, erasedAt: clock.now() }
      const { affected } = await tx.update(Customer, { id, erasedAt: IsNull() }, gone)
      if (!affected) continue
      erased++
      const after = { reason: 'They were erased before, and what was put back did not know it yet.' }
      await audit.record(tx, { action: 'customer.erased', actorId: null, subjectId: id, after })
    }
    return erased
  })
}
