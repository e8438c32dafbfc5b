import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { AuditService } from './audit.service.js'
import { erasedIn, type Erasure } from './lasting.js'

/**
 * Erases what entries say of a person, when its period is over. The chains hold all the same (see chain.ts), and that it was
 * erased, and why, is an entry itself: the database erases nothing that none names.
 */
@Injectable()
export class TrailEraser {
  private readonly count: string

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {
    const ids = jsonSql.ids(database.dialect)
    this.count = `SELECT entry_id AS id FROM audit_values WHERE erasure_id IS NULL AND entry_id IN (${ids})`
  }

  /** Returns how many of the entries have something to erase, which is done as the transaction ends. */
  async erase(tx: Tx, erasure: Erasure): Promise<number> {
    const found = await this.database.readIn<{ id: string }>(tx, this.count, [JSON.stringify(erasedIn(erasure))])
    if (found.length === 0) return 0
    const left = new Set(found.map(({ id }) => id))
    const records: Erasure['records'] = {}
    for (const [record, entries] of Object.entries(erasure.records)) {
      const some = entries.filter((id) => left.has(id))
      if (some.length > 0) records[record] = some
    }
    await this.audit.record(tx, {
      action: 'trail.erased',
      actorId: null,
      subjectId: Object.keys(records)[0]!,
      after: { what: erasure.what, entries: found.length, before: erasure.before, policy: erasure.policy },
      erased: { ...erasure, records },
    })
    return found.length
  }
}
