import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import { NO_ID } from '../database/uuid.js'
import { managementsWithoutHr } from '../directory/managements.reader.js'
import { localDate } from '../time/instant.js'
import { ClaimKind } from '../incidents/incident-words.js'
import type { Incident } from '../incidents/incident.entity.js'
import type { Span } from '../workforce/leave-rules.js'
import type { Case } from './just-cause/case.js'
import { whoTold } from './just-cause/once.js'
import type { AccountGiven, DocumentObtained, EarlierResponse, Matter } from './just-cause/evidence.js'
import { OVER_INCIDENTS } from './alleged-incident.entity.js'
import { WEIGHS } from '../statements/weighs.js'
import { SINCE } from './own-record.service.js'
import { FORMAL_KINDS } from './steps.js'

type Flag = boolean | 0 | 1

/** Reads what speaks for and against a formal response beside the record: accounts, documents, and what was answered before. */
@Injectable()
export class EvidenceReader {
  async of(
    ask: Ask,
    { id, storeId, occurredAt }: Incident,
  ): Promise<{ accounts: AccountGiven[]; documents: DocumentObtained[] }> {
    const accounts = await ask<Omit<AccountGiven, 'byManagement'>>(
      `SELECT a.giver_id AS "giverId", a.pseudonym, a.taken_by AS "takenBy", ${SINCE('a')} AS at
       FROM accounts a WHERE a.incident_id = $1 AND ${WEIGHS('a')} ORDER BY a.id`,
      [id],
    )
    const managements = await managementsWithoutHr(ask, occurredAt)
    return {
      accounts: accounts.map((account) => ({
        ...account,
        byManagement: managements.speaksFor(account.giverId, storeId),
      })),
      documents: await ask<DocumentObtained>(
        `SELECT obtained_by AS "obtainedBy", sha256, obtained_at AS at FROM evidence_documents WHERE incident_id = $1 ORDER BY id`,
        [id],
      ),
    }
  }

  /** Whether somebody who manages the store no more did so when it happened or since. */
  async managedThen(ask: Ask, personId: string, { storeId, occurredAt }: Incident): Promise<boolean> {
    const found = await ask(
      'SELECT 1 FROM former_managers WHERE employee_id = $1 AND store_id = $2 AND managed_until >= $3',
      [personId, storeId, occurredAt],
    )
    return found.length > 0
  }

  /** Whether a manager recorded it, said whom it concerned, or was the first to say that it was theirs. But for HR only managers do: who has left the store's did so then. */
  async isByManagement(
    ask: Ask,
    { reporterId, attributedBy, employeeId, storeId, occurredAt }: Incident,
    firstSaidBy: string | null,
  ): Promise<boolean> {
    const found = await ask(
      `SELECT 1 FROM employees e WHERE e.id IN ($1, $2, $6) AND e.id <> $3 AND (e.role <> 'HR' OR EXISTS (
         SELECT 1 FROM former_managers f WHERE f.employee_id = e.id AND f.store_id = $4 AND f.managed_until >= $5)) LIMIT 1`,
      [reporterId ?? NO_ID, attributedBy ?? NO_ID, employeeId ?? NO_ID, storeId, occurredAt, firstSaidBy ?? NO_ID],
    )
    return found.length > 0
  }

  /** Who was the first to say that it was theirs, of what is recorded about them now. */
  async firstSaidBy(ask: Ask, { id, attributedAt }: Incident): Promise<string | null> {
    const [first] = await ask<{ saidBy: string | null }>(
      `SELECT said_by AS "saidBy" FROM cause_claims WHERE incident_id = $1 AND kind IN ('LOGGED', 'CHANGED')
         AND cause = 'EMPLOYEE' AND at >= $2 ORDER BY id LIMIT 1`,
      [id, attributedAt ?? ''],
    )
    return first?.saidBy ?? null
  }

  /** Whether they had told of it themselves before it was recorded, to their store: of the same event, or of that day. */
  async toldThemselves(
    ask: Ask,
    { id, employeeId, recordedAt, day, eventId }: Incident,
  ): Promise<Case['incident']['toldThemselves']> {
    const told = await ask<{ eventId: string | null }>(
      `SELECT o.event_id AS "eventId" FROM incidents o WHERE o.employee_id = $1 AND o.reporter_id = $1 AND o.id <> $2
         AND o.recorded_at < $3 AND NOT o.for_hr_alone AND (o.day = $4 OR o.event_id = $5)`,
      [employeeId!, id, recordedAt, day, eventId],
    )
    if (told.length === 0) return null
    return eventId !== null && told.some((one) => one.eventId === eventId) ? 'EVENT' : 'DAY'
  }

  /** The formal responses to incidents of a person, but for one: what each was over, whatever that was merged into since. */
  async earlier(ask: Ask, employeeId: string, except: string | undefined): Promise<EarlierResponse[]> {
    const rows = await ask<
      Omit<EarlierResponse, 'invited' | 'misconduct' | 'toldOf'> & { id: string; invited: Flag; misconduct: Flag }
    >(
      `SELECT r.id, r.state, r.requested_at AS "requestedAt", r.decided_at AS "decidedAt", r.finished_at AS "withdrawnAt",
         ${INVITED} AS invited, r.misconduct IS NOT NULL AS misconduct, i.id AS "incidentId",
         i.event_id AS "eventId", i.day, i.occurred_at AS "occurredAt", i.recorded_at AS "recordedAt"
       FROM responses r JOIN ${OVER_INCIDENTS} AS o ON o.response_id = r.id JOIN incidents i ON i.id = o.incident_id
       WHERE r.employee_id = $1 AND r.kind IN (${FORMAL_KINDS}) ORDER BY r.requested_at, r.id, i.id`,
      [employeeId],
    )
    if (rows.length === 0) return []
    const kept = await this.mergedInto(ask, employeeId)
    const toldOf = await this.toldOf(ask, employeeId)
    return rows
      .filter(({ id }) => id !== except)
      .map(({ id: _, invited, misconduct, ...row }) => ({
        ...row,
        invited: Boolean(invited),
        misconduct: Boolean(misconduct),
        toldOf: toldOf.filter(({ incidentId }) => incidentId === row.incidentId).map(({ told }) => told),
        incidentId: lastOf(kept, row.incidentId),
      }))
  }

  /** Who told of each of their incidents, and the documents of it. */
  private async toldOf(ask: Ask, employeeId: string): Promise<{ incidentId: string; told: string }[]> {
    const accounts = await ask<Pick<AccountGiven, 'giverId' | 'pseudonym'> & { incidentId: string }>(
      `SELECT a.incident_id AS "incidentId", a.giver_id AS "giverId", a.pseudonym
       FROM accounts a JOIN incidents i ON i.id = a.incident_id WHERE i.employee_id = $1 AND ${WEIGHS('a')}`,
      [employeeId],
    )
    const documents = await ask<{ incidentId: string; told: string }>(
      `SELECT d.incident_id AS "incidentId", d.sha256 AS told
       FROM evidence_documents d JOIN incidents i ON i.id = d.incident_id WHERE i.employee_id = $1`,
      [employeeId],
    )
    return [...accounts.map((account) => ({ incidentId: account.incidentId, told: whoTold(account) })), ...documents]
  }

  async matter(ask: Ask, { id, employeeId, eventId, day, occurredAt, recordedAt }: Incident): Promise<Matter> {
    const kept = await this.mergedInto(ask, employeeId!)
    return { incidentId: lastOf(kept, id), eventId, day, occurredAt, recordedAt }
  }

  /** Whether a correction waits that says that it was not then, or not them. */
  async isDisputed(ask: Ask, { id }: Incident): Promise<boolean> {
    const waiting = await ask(
      `SELECT 1 FROM corrections WHERE incident_id = $1 AND decided_at IS NULL AND (not_there OR occurred_at IS NOT NULL)`,
      [id],
    )
    return waiting.length > 0
  }

  /** The days on which its cause, or how grave it was, was contested and nobody had decided it; up to today where nobody has. */
  async contested(ask: Ask, incidentId: string, timeZone: string, today: string): Promise<Span[]> {
    const claimed = (table: 'cause_claims' | 'severity_claims') =>
      ask<{ kind: string; at: string }>(`SELECT kind, at FROM ${table} WHERE incident_id = $1 ORDER BY id`, [
        incidentId,
      ])
    const spans = (claims: readonly { kind: string; at: string }[]) =>
      claims.flatMap(({ kind, at }, n) =>
        kind === ClaimKind.CONTESTED
          ? [{ from: localDate(at, timeZone), to: claims[n + 1] ? localDate(claims[n + 1]!.at, timeZone) : today }]
          : [],
      )
    return [...spans(await claimed('cause_claims')), ...spans(await claimed('severity_claims'))]
  }

  private async mergedInto(ask: Ask, employeeId: string): Promise<Map<string, string>> {
    const rows = await ask<{ id: string; into: string }>(
      'SELECT id, merged_into AS "into" FROM incidents WHERE employee_id = $1 AND merged_into IS NOT NULL',
      [employeeId],
    )
    return new Map(rows.map(({ id, into }) => [id, into]))
  }
}

/** Whether the employee was ever called to be heard on a response. */
const INVITED = `EXISTS (SELECT 1 FROM hearings h WHERE h.response_id = r.id
  AND (h.heard_on IS NOT NULL OR h.missed_at IS NOT NULL OR h.adjourned_for IS NOT NULL))`

/** The record that stands for an incident in the end. Merges never go in a circle: what was merged is withdrawn. */
function lastOf(mergedInto: ReadonlyMap<string, string>, id: string): string {
  const next = mergedInto.get(id)
  return next === undefined ? id : lastOf(mergedInto, next)
}
