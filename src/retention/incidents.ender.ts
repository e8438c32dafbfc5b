import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { AuditService } from '../audit/audit.service.js'
import { TrailEraser } from '../audit/trail.eraser.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { ENDINGS, LAST_OF_ALL } from './endings.js'
import { byRecord, noHold, nothingWeighs, type Over, type Step } from './what-is-over.js'

/** So many are ended by one transaction, so that nobody waits long for it. */
const AT_ONCE = 100

interface Found {
  id: string
  storeId: string
  occurredAt: string
}
type After = Pick<Found, 'id' | 'occurredAt'>

/** Takes the person out of incidents whose period is over, and what was told of them. */
@Injectable()
export class IncidentsEnder {
  private readonly ids: string

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly trail: TrailEraser,
    private readonly clock: Clock,
  ) {
    this.ids = jsonSql.ids(database.dialect)
  }

  async end(tx: Tx, after: After, over: Over): Promise<Step<After>> {
    const lock = this.database.dialect === 'postgres' ? 'FOR UPDATE OF i' : ''
    const found = await this.database.readIn<Found>(
      tx,
      `SELECT i.id, i.store_id AS "storeId", i.occurred_at AS "occurredAt" FROM incidents i
       WHERE i.ended_at IS NULL AND i.occurred_at < $1 AND (i.occurred_at, i.id) > ($2, $3)
         AND ${noHold('i.employee_id', 'i.id')} AND ${nothingWeighs('$4', '$5', '$6')}
       ORDER BY i.occurred_at, i.id LIMIT ${AT_ONCE} ${lock}`,
      [over.incidents, after.occurredAt, after.id, over.formal, over.today, over.appeals],
    )
    if (found.length === 0) return { next: undefined, ended: {} }
    const ids = JSON.stringify(found.map(({ id }) => id))
    const erased = await this.trail.erase(tx, {
      what: 'INCIDENT',
      before: over.incidents,
      policy: over.version,
      records: await this.entriesAbout(tx, ids),
    })
    const about: Record<string, number> = {}
    for (const { table, where, set } of ENDINGS) {
      const verb = set ? `UPDATE ${table} AS t SET ${set}` : `DELETE FROM ${table} AS t`
      const rows = await this.database.readIn(tx, `${verb} WHERE ${where(this.ids)} RETURNING 1 AS gone`, [ids])
      if (rows.length > 0) about[table] = rows.length
    }
    const endedAt = this.clock.now()
    await this.database.readIn(tx, `UPDATE incidents SET ${LAST_OF_ALL}, ended_at = $2 WHERE id IN (${this.ids})`, [
      ids,
      endedAt,
    ])
    await this.audit.record(
      tx,
      ...found.map(({ id, storeId }) => ({
        action: 'record.ended',
        actorId: null,
        subjectId: id,
        storeId,
        after: { endedAt, policy: over.version },
      })),
    )
    return {
      next: found.length < AT_ONCE ? undefined : found.at(-1),
      ended: { incidents: found.length, about, erased },
    }
  }

  /** What employees told, where it is kept for less long than the incident. */
  async endTold(table: string, at: string, tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const found = await this.database.readIn<{ id: string; incidentId: string }>(
      tx,
      `SELECT t.id, t.incident_id AS "incidentId" FROM ${table} t JOIN incidents i ON i.id = t.incident_id
       WHERE t.id > $1 AND t.${at} < $2 AND i.occurred_at >= $5 AND ${noHold('i.employee_id', 'i.id')} AND ${nothingWeighs('$3', '$4', '$6')}
       ORDER BY t.id LIMIT ${AT_ONCE}`,
      [after, over.statements, over.formal, over.today, over.incidents, over.appeals],
    )
    if (found.length === 0) return { next: undefined, ended: {} }
    const incidents = JSON.stringify(found.map(({ incidentId }) => incidentId))
    const entries = await this.database.readIn<{ id: string; record: string }>(
      tx,
      `SELECT a.id, a.subject_id AS record FROM audit_entries a WHERE a.subject_id IN (${this.ids}) AND a.own AND a.at < $2`,
      [incidents, over.statements],
    )
    const erased = await this.trail.erase(tx, {
      what: 'TOLD',
      before: over.statements,
      policy: over.version,
      records: byRecord(entries),
    })
    const ids = JSON.stringify(found.map(({ id }) => id))
    await this.database.readIn(tx, `DELETE FROM ${table} WHERE id IN (${this.ids})`, [ids])
    await this.audit.record(tx, {
      action: 'told.ended',
      actorId: null,
      subjectId: found[0]!.id,
      after: { [table]: found.length, policy: over.version },
    })
    return { next: found.length < AT_ONCE ? undefined : found.at(-1)!.id, ended: { told: found.length, erased } }
  }

  /** The entries about incidents, and about what stands about them. */
  private async entriesAbout(tx: Tx, ids: string): Promise<Record<string, string[]>> {
    const rows = await this.database.readIn<{ id: string; record: string }>(
      tx,
      `SELECT a.id, a.subject_id AS record FROM audit_entries a WHERE a.subject_id IN (${this.ids})
       UNION SELECT a.id, r.incident_id AS record FROM audit_entries a JOIN responses r ON r.id = a.subject_id
         WHERE r.incident_id IN (${this.ids})
       UNION SELECT a.id, r.incident_id AS record FROM audit_entries a JOIN appeals p ON p.id = a.subject_id JOIN responses r ON r.id = p.response_id
         WHERE r.incident_id IN (${this.ids})`,
      [ids],
    )
    return byRecord(rows)
  }
}
