import { Injectable } from '@nestjs/common'
import { TrailEraser } from '../audit/trail.eraser.js'
import { Database, type Tx } from '../database/database.js'
import { firstIdAt } from '../database/uuid.js'
import { stillThere } from '../directory/has-left.js'
import { byRecord, HELD_PEOPLE, noHold, type Over, type Step } from './what-is-over.js'

const READS_AT_ONCE = 2_000
const ROSTERS_AT_ONCE = 100
const NOTICES_AT_ONCE = 2_000

/** Ends what is only a log: who has looked at whose record, what the trail says of rosters, and what people were told of. */
@Injectable()
export class LogsEnder {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailEraser,
  ) {}

  async endReads(tx: Tx, after: string[], over: Over): Promise<Step<string[]>> {
    const gone = await this.database.readIn<{ day: string; person: string; viewer: string; purpose: string }>(
      tx,
      `DELETE FROM personal_reads WHERE (person_id, day, viewer_id, purpose) IN (
         SELECT r.person_id, r.day, r.viewer_id, r.purpose FROM personal_reads r
         WHERE r.day < $1 AND (r.day, r.person_id, r.viewer_id, r.purpose) > ($2, $3, $4, $5) AND ${noHold('r.person_id')}
         ORDER BY r.day, r.person_id, r.viewer_id, r.purpose LIMIT ${READS_AT_ONCE})
       RETURNING day, person_id AS person, viewer_id AS viewer, purpose`,
      [over.reads, ...after],
    )
    const keys = gone.map(({ day, person, viewer, purpose }) => [day, person, viewer, purpose])
    const last = keys.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)).at(-1)
    return { next: gone.length < READS_AT_ONCE ? undefined : last, ended: { reads: gone.length } }
  }

  /** Rosters name many people at once: they stay while any of them is under a hold. */
  async endRosters(tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const named = (column: string) => `v.${column} LIKE '%' || CAST(h.employee_id AS varchar(36)) || '%'`
    const found = await this.database.readIn<{ id: string; record: string }>(
      tx,
      `SELECT a.id, a.subject_id AS record FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id
       WHERE a.action IN ('shifts.recorded', 'shift.contested') AND a.id > $1 AND a.id < $2 AND v.salt IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM legal_holds h WHERE h.lifted_at IS NULL AND h.employee_id IS NOT NULL
           AND (${named('before')} OR ${named('after')}))
       ORDER BY a.id LIMIT ${ROSTERS_AT_ONCE}`,
      [after, firstIdAt(Date.parse(over.rosters))],
    )
    const records = byRecord(found)
    const erased = await this.trail.erase(tx, { what: 'ROSTER', before: over.rosters, policy: over.version, records })
    return { next: found.length < ROSTERS_AT_ONCE ? undefined : found.at(-1)!.id, ended: { erased } }
  }

  /** What was sent along goes with each notice; the address of somebody goes once they have left for as long. */
  async endNotices(tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const gone = await this.database.readIn<{ id: string }>(
      tx,
      `DELETE FROM notices WHERE id IN (
         SELECT n.id FROM notices n WHERE n.id > $1 AND n.id < $2 AND ${noHold('n.employee_id', 'n.incident_id')}
         ORDER BY n.id LIMIT ${NOTICES_AT_ONCE}) RETURNING id`,
      [after, firstIdAt(Date.parse(over.notices))],
    )
    await this.endAddresses(tx, over)
    const [last] = gone.map(({ id }) => id).sort((a, b) => (a > b ? -1 : 1))
    return { next: gone.length < NOTICES_AT_ONCE ? undefined : last, ended: { notices: gone.length } }
  }

  private async endAddresses(tx: Tx, over: Over): Promise<void> {
    await this.database.readIn(
      tx,
      `DELETE FROM addresses WHERE employee_id IN (SELECT e.id FROM employees e WHERE NOT ${stillThere('e', '$1')} AND e.id NOT IN (${HELD_PEOPLE}))`,
      [over.notices],
    )
    await this.database.readIn(tx, 'DELETE FROM former_managers WHERE managed_until < $1', [over.incidents])
    await this.database.readIn(
      tx,
      `DELETE FROM calendar_links WHERE person_id IN (SELECT e.id FROM employees e WHERE NOT ${stillThere('e', '$1')})`,
      [over.notices],
    )
    await this.database.readIn(tx, 'DELETE FROM outbox WHERE notice_id IS NULL AND at < $1', [over.notices])
  }
}
