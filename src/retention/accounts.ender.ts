import { Injectable } from '@nestjs/common'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { jsonSql } from '../database/json-sql.js'
import { noHold, type Over, type Step } from './what-is-over.js'

const AT_ONCE = 100

/**
 * Ends accounts that HR has laid to no incident: they weigh in nothing, and are kept for as long as what employees tell. Those of
 * an incident end with it. The trail notes that one was told and never what, so there is nothing to erase from it.
 */
@Injectable()
export class AccountsEnder {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async end(tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const found = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT t.id FROM accounts t WHERE t.incident_id IS NULL AND t.id > $1 AND t.taken_at < $2
         AND ${noHold('t.about_id')} AND ${noHold('t.giver_id')} ORDER BY t.id LIMIT ${AT_ONCE}`,
      [after, over.statements],
    )
    if (found.length === 0) return { next: undefined, ended: {} }
    const ids = found.map(({ id }) => id)
    const within = jsonSql.ids(this.database.dialect)
    await this.database.readIn(tx, `DELETE FROM accounts WHERE id IN (${within})`, [JSON.stringify(ids)])
    const told = { accounts: ids.length, policy: over.version }
    await this.audit.record(tx, { action: 'told.ended', actorId: null, subjectId: ids[0]!, after: told })
    return { next: ids.length < AT_ONCE ? undefined : ids.at(-1)!, ended: { accounts: ids.length } }
  }
}
