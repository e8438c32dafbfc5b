import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { AuditService } from '../audit/audit.service.js'
import { TrailEraser } from '../audit/trail.eraser.js'
import { Database, type Tx } from '../database/database.js'
import { DAYS_FOR_HR } from '../recognition/thanks.service.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { byRecord, noHold, type Over, type Step } from './what-is-over.js'

const AT_ONCE = 100

/** Ends commendations: what went well is kept as long as what went wrong, from when it was given. */
@Injectable()
export class CommendationsEnder {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly trail: TrailEraser,
    private readonly clock: Clock,
  ) {}

  async end(tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const readByHr = instantOf(this.clock.milliseconds() - DAYS_FOR_HR * DAY_MS)
    await this.database.readIn(
      tx,
      `UPDATE thanks SET words = NULL, whom = NULL WHERE status = 'LEFT' AND decided_at < $1 AND words IS NOT NULL`,
      [readByHr],
    )
    // What customers left and nobody passed on; of what was passed on its words went then.
    await this.database.readIn(tx, 'DELETE FROM thanks WHERE received_on < $1', [over.incidents])
    const found = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT c.id FROM commendations c WHERE c.id > $1 AND c.given_at < $2 AND ${noHold('c.employee_id')}
       ORDER BY c.id LIMIT ${AT_ONCE}`,
      [after, over.incidents],
    )
    if (found.length === 0) return { next: undefined, ended: {} }
    const ids = [JSON.stringify(found.map(({ id }) => id))]
    const within = jsonSql.ids(this.database.dialect)
    const entries = await this.database.readIn<{ id: string; record: string }>(
      tx,
      `SELECT a.id, a.subject_id AS record FROM audit_entries a WHERE a.subject_id IN (${within})`,
      ids,
    )
    const records = byRecord(entries)
    const erased = await this.trail.erase(tx, {
      what: 'COMMENDATION',
      before: over.incidents,
      policy: over.version,
      records,
    })
    await this.database.readIn(tx, `DELETE FROM commendations WHERE id IN (${within})`, ids)
    await this.audit.record(tx, {
      action: 'commendations.ended',
      actorId: null,
      subjectId: found[0]!.id,
      after: { commendations: found.length, policy: over.version },
    })
    return {
      next: found.length < AT_ONCE ? undefined : found.at(-1)!.id,
      ended: { commendations: found.length, erased },
    }
  }
}
