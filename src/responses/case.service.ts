import { Inject, Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { manages } from '../access/viewer.js'
import { AssessorService } from '../assessments/assessor.service.js'
import type { Finding } from '../assessments/finding-words.js'
import { type Ask, Database, type Tx } from '../database/database.js'
import { instantOf, localDate } from '../database/instant.js'
import type { Incident } from '../incidents/incident.entity.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import type { Actor, Case, OwnDay } from './just-cause/case.js'
import type { Misconduct } from './response-words.js'
import { gravestUnspent, heightOf, type Step, STEPS } from './steps.js'

/** What a formal response is asked for. */
export interface FormalRequest {
  step: Step
  misconduct: Misconduct | null
  asker: Actor
  approver: Actor | null
}

export const actorOf = (viewer: Viewer, incident: Pick<Incident, 'storeId'>): Actor => ({
  id: viewer.id,
  managesTheStore: manages(viewer, incident.storeId),
})

const COUNTED_MONTHS = 24

/** Puts together, from the records as they stand, all that the seven tests look at. */
@Injectable()
export class CaseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AssessorService) private readonly assessor: AssessorService,
  ) {}

  async of(tx: Tx, incident: Incident & { employeeId: string }, request: FormalRequest): Promise<Case> {
    const ask = this.database.asking(tx)
    const now = instantOf(Date.now())
    const today = localDate(now, await this.timeZone(ask, incident.storeId))
    const given = await this.formalResponses(ask, incident.employeeId)
    const judged = await this.assessor.assessPerson(ask, incident.employeeId, now, today)
    return {
      ...request,
      now,
      today,
      incident: {
        employeeId: incident.employeeId,
        cause: incident.cause,
        severity: incident.severity,
        context: await this.context(ask, incident.id),
        finding: incident.finding as Finding | null,
      },
      findingNow: (judged?.judgement.finding ?? null) as Finding | null,
      statement: { requestedAt: incident.statementRequestedAt, givenAt: incident.statementGivenAt },
      ownDays: await this.ownDays(ask, incident.employeeId, today),
      lastFormalOn:
        given
          .map(({ issuedOn }) => issuedOn)
          .sort()
          .at(-1) ?? null,
      gravestUnspent: gravestUnspent(given, today),
      precedents: await this.precedents(ask, incident, request.step),
    }
  }

  async timeZone(ask: Ask, storeId: string): Promise<string> {
    const [store] = await ask<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM stores WHERE id = $1', [
      storeId,
    ])
    return store!.timeZone
  }

  private async context(ask: Ask, incidentId: string): Promise<ContextFactor[]> {
    const rows = await ask<{ factor: ContextFactor }>(
      'SELECT factor FROM incident_contexts WHERE incident_id = $1 AND NOT confidential',
      [incidentId],
    )
    return rows.map(({ factor }) => factor)
  }

  /** The formal responses that took effect, with the date of issue. */
  private formalResponses(ask: Ask, employeeId: string): Promise<{ step: Step; issuedOn: string }[]> {
    return ask(
      `SELECT kind AS step, starts_on AS "issuedOn" FROM responses
       WHERE employee_id = $1 AND state = 'ACTIVE' AND kind IN (${STEPS.map((step) => `'${step}'`).join(', ')})`,
      [employeeId],
    )
  }

  private async ownDays(ask: Ask, employeeId: string, today: string): Promise<OwnDay[]> {
    const rows = await ask<{ day: string; source: string; reporterId: string | null }>(
      `SELECT day, source, reporter_id AS "reporterId" FROM incidents
       WHERE employee_id = $1 AND occurred_at >= $2 AND cause = 'EMPLOYEE' AND withdrawn_at IS NULL ORDER BY day`,
      [employeeId, monthsAgo(today)],
    )
    const days = new Map<string, { day: string; reporters: string[]; sources: string[] }>()
    for (const { day, source, reporterId } of rows) {
      const own = days.get(day) ?? { day, reporters: [], sources: [] }
      days.set(day, own)
      own.sources.push(source)
      if (reporterId) own.reporters.push(reporterId)
    }
    return [...days.values()]
  }

  /** Comparable incidents that have been answered: same cause, severity, finding and position, in the whole organisation. */
  private async precedents(ask: Ask, incident: Incident, step: Step): Promise<Case['precedents']> {
    const atLeast = STEPS.filter((other) => heightOf(other) >= heightOf(step)).map((other) => `'${other}'`)
    const [counts] = await ask<{ answered: number | string; more: number | string | null }>(
      `SELECT COUNT(*) AS answered, SUM(CASE WHEN EXISTS (
         SELECT 1 FROM responses r WHERE r.incident_id = i.id AND r.state = 'ACTIVE' AND r.kind IN (${atLeast.join(', ')})
       ) THEN 1 ELSE 0 END) AS more
       FROM incidents i JOIN employees e ON e.id = i.employee_id
       WHERE i.finding = $1 AND i.occurred_at >= $2 AND i.cause = $3 AND i.severity = $4 AND i.id <> $5
         AND e.position = (SELECT p.position FROM employees p WHERE p.id = $6)
         AND i.answered_at IS NOT NULL AND i.withdrawn_at IS NULL`,
      [
        incident.finding,
        monthsAgo(instantOf(Date.now())),
        incident.cause,
        incident.severity,
        incident.id,
        incident.employeeId,
      ],
    )
    return { answered: Number(counts!.answered), thisOrMore: Number(counts!.more ?? 0) }
  }
}

/** The date so many months before another, as a text that sorts before every instant of that day. */
function monthsAgo(date: string): string {
  const at = new Date(date)
  at.setUTCMonth(at.getUTCMonth() - COUNTED_MONTHS)
  return at.toISOString().slice(0, 10)
}
