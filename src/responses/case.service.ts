import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { manages } from '../access/viewer.js'
import { AssessorService } from '../assessments/findings/assessor.service.js'
import type { Finding } from '../assessments/findings/finding-words.js'
import type { Ask, Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import { isId } from '../database/uuid.js'
import { HAVE_A_PART } from '../incidents/incident-party.entity.js'
import type { Incident } from '../incidents/incident.entity.js'
import { whoMadeItTheirs } from '../incidents/says-it-was-them.js'
import { dateOfDay, dayOfDate, monthsBefore } from '../pattern/records/facts.js'
import { ServiceStandard } from '../standards/service-standard.entity.js'
import { StandardsService } from '../standards/standards.service.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import { leaveThatCounts } from '../workforce/leave-rules.js'
import { LeaveReader } from '../workforce/leave.reader.js'
import { RESTS_ON_THEIRS } from './alleged-incident.entity.js'
import { EvidenceReader } from './evidence.reader.js'
import { askedUntil } from './just-cause/asking-window.js'
import type { Actor, Case } from './just-cause/case.js'
import type { OwnIncident } from './just-cause/what-proves.js'
import { TellingsReader } from '../notices/tellings.reader.js'
import { toldSince } from './just-cause/told-since.js'
import { OwnRecordService, type Whose } from './own-record.service.js'
import type { Misconduct } from './response-words.js'
import { FORMAL_KINDS, gravestUnspent, heightOf, STEPS } from './steps.js'
import type { Step } from '../incidents/response-kinds.js'

/** What a formal response is asked for. */
export interface FormalRequest {
  step: Step
  misconduct: Misconduct | null
  /** The cited standard's id, or null. */
  standardId: string | null
  asker: Actor
  approver: Actor | null
  /** Where it has been asked for already: its id, and who has agreed to it before. */
  response?: { id: string; agreedBy: readonly string[] }
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
    private readonly assessor: AssessorService,
    private readonly standards: StandardsService,
    private readonly leave: LeaveReader,
    private readonly clock: Clock,
    private readonly record: OwnRecordService,
    private readonly evidence: EvidenceReader,
    private readonly tellings: TellingsReader,
  ) {}

  async of(ask: Ask, incident: Incident & { employeeId: string }, request: FormalRequest): Promise<Case> {
    const firstSaidBy = await this.evidence.firstSaidBy(ask, incident)
    const given = await this.formalResponses(ask, incident.employeeId)
    const deciders = [...(request.response?.agreedBy ?? []), ...(request.approver ? [request.approver.id] : [])]
    const whose = { ...(await this.whose(ask, incident)), deciding: [request.asker.id, ...deciders] }
    const { now, today, timeZone, leave } = whose
    const own = await this.record.of(ask, whose)
    // Each deadline has its days of leave from when it begins: what lay before it, on whosever word, uses up none of them.
    const toAnswer = leaveThatCounts(leave, localDate(incident.statementRequestedAt ?? incident.occurredAt, timeZone))
    const happened = localDate(incident.occurredAt, timeZone)
    const forAsking = await this.leave.forAsking(ask, incident.employeeId, leave, happened)
    const judged = await this.assessor.assessPerson(ask, incident.employeeId, now, today)
    return {
      step: request.step,
      misconduct: request.misconduct,
      asker: {
        ...request.asker,
        managesTheStore:
          request.asker.managesTheStore || (await this.evidence.managedThen(ask, request.asker.id, incident)),
      },
      approver: request.approver,
      deciders,
      standard: request.standardId
        ? await this.standards.cited(ask, request.standardId, incident.employeeId)
        : undefined,
      now,
      today,
      askedUntil: askedUntil({
        occurredAt: incident.occurredAt,
        timeZone,
        leave: leaveThatCounts(forAsking, happened),
        contested: await this.evidence.contested(ask, incident.id, timeZone, today),
      }),
      incident: {
        employeeId: incident.employeeId,
        ...(await this.evidence.matter(ask, incident)),
        named: await this.named(ask, incident.id),
        reporterId: incident.reporterId,
        recordedByManagement: await this.evidence.isByManagement(ask, incident, firstSaidBy),
        attributedBy: incident.attributedBy,
        madeTheirsBy: (await ask<{ id: string }>(whoMadeItTheirs('$1'), [incident.id])).map(({ id }) => id),
        firstSaidBy,
        toldThemselves: await this.evidence.toldThemselves(ask, incident),
        hrFirst: Boolean(incident.hrFirst),
        retaliationRisk: Boolean(incident.retaliationRisk),
        contested: incident.contestedAt !== null || (await this.evidence.isDisputed(ask, incident)),
        cause: incident.cause,
        severity: incident.severity,
        severityContested: incident.severityContestedAt !== null,
        severityConfirmedBy: incident.severityConfirmedBy,
        context: await this.context(ask, incident.id),
        beyondAgreed: await this.beyondAgreed(ask, incident),
        finding: incident.finding as Finding | null,
      },
      findingNow: (judged?.judgement.finding ?? null) as Finding | null,
      statement: {
        requestedAt: incident.statementRequestedAt,
        ...(incident.statementRequestedAt && {
          countedFrom: toldSince(
            incident.statementRequestedAt,
            [incident.id],
            await this.tellings.of(ask, incident.employeeId),
            { timeZone, leave: toAnswer },
          ),
        }),
        givenAt: incident.statementGivenAt,
      },
      timeZone,
      leave: toAnswer,
      own,
      leftOut:
        judged?.judgement.finding === 'PATTERN' && !request.misconduct
          ? await this.record.leftOut(ask, whose, own)
          : [],
      ...(await this.evidence.of(ask, incident)),
      earlier: await this.evidence.earlier(ask, incident.employeeId, request.response?.id),
      lastFormalOn:
        given
          .map(({ issuedOn }) => issuedOn)
          .sort()
          .at(-1) ?? null,
      gravestUnspent: gravestUnspent(given, today),
      precedents: await this.precedents(ask, incident, request.step),
    }
  }

  /** Somebody's own incidents of the look-back window as they stand, oldest first. */
  async ownRecord(ask: Ask, of: Pick<Whose, 'employeeId'> & { storeId: string }): Promise<OwnIncident[]> {
    return this.record.of(ask, await this.whose(ask, of))
  }

  private async whose(ask: Ask, of: Pick<Whose, 'employeeId'> & { storeId: string }): Promise<Whose> {
    const now = this.clock.now()
    const timeZone = await this.timeZone(ask, of.storeId)
    const today = localDate(now, timeZone)
    const from = monthsAgo(today)
    const leave = await this.leave.standing(ask, of.employeeId, from)
    return { employeeId: of.employeeId, from, now, today, timeZone, leave }
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

  /** Whether it went beyond what was agreed with the customer, as it stands; the employee's own word settles nothing. */
  private async beyondAgreed(ask: Ask, incident: Incident): Promise<Case['incident']['beyondAgreed']> {
    const [last] = await ask<{ says: string; kind: string; saidBy: string | null }>(
      `SELECT says, kind, said_by AS "saidBy" FROM customer_claims WHERE incident_id = $1 AND about = 'EXPECTATION'
       ORDER BY id DESC LIMIT 1`,
      [incident.id],
    )
    if (last && (last.kind === 'CONTESTED' || (last.says === 'BEYOND' && last.saidBy === incident.employeeId)))
      return 'UNSETTLED'
    return incident.againstExpectation === 'BEYOND' ? 'YES' : 'NO'
  }

  knowsStandard(tx: Tx, id: string): Promise<boolean> {
    return isId(id) ? tx.existsBy(ServiceStandard, { id }) : Promise.resolve(false)
  }

  private async named(ask: Ask, incidentId: string): Promise<string[]> {
    const rows = await ask<{ id: string }>(
      `SELECT p.employee_id AS id FROM incident_parties p
       WHERE p.incident_id = $1 AND p.employee_id IS NOT NULL AND ${HAVE_A_PART}`,
      [incidentId],
    )
    return rows.map(({ id }) => id)
  }

  /** The formal responses that took effect and still rest on something of theirs, with the date of issue. */
  private formalResponses(ask: Ask, employeeId: string): Promise<{ step: Step; issuedOn: string }[]> {
    return ask(
      `SELECT kind AS step, starts_on AS "issuedOn" FROM responses
       WHERE employee_id = $1 AND state = 'ACTIVE' AND kind IN (${FORMAL_KINDS}) AND ${RESTS_ON_THEIRS('responses')}`,
      [employeeId],
    )
  }

  /** Comparable incidents that have been answered, and how many of them got this step or a higher one. */
  private async precedents(ask: Ask, incident: Incident, step: Step): Promise<Case['precedents']> {
    const atLeast = STEPS.filter((other) => heightOf(other) >= heightOf(step)).map((other) => `'${other}'`)
    const counts = `r.state = 'ACTIVE' AND r.kind IN (${atLeast.join(', ')})`
    const [found] = await ask<{ answered: number | string; more: number | string | null }>(
      `SELECT COUNT(*) AS answered, SUM(CASE WHEN EXISTS (
         SELECT 1 FROM responses r WHERE r.incident_id = i.id AND ${counts}
       ) OR EXISTS (SELECT 1 FROM alleged_incidents x JOIN responses r ON r.id = x.response_id
         WHERE x.incident_id = i.id AND ${counts}
       ) THEN 1 ELSE 0 END) AS more ${COMPARABLE}`,
      this.comparableValues(incident),
    )
    return { answered: Number(found!.answered), thisOrMore: Number(found!.more ?? 0) }
  }

  /** The values of COMPARABLE. */
  comparableValues({ finding, cause, severity, id, employeeId }: Incident): SqlValue[] {
    return [finding, monthsAgo(this.clock.now()), cause, severity, id, employeeId]
  }
}

/**
 * Incidents of the same cause, severity, finding and position that were answered in 24 months, in the whole organisation. How many there are is told
 * to managers, and to whoever in HR is complained about, so that what is for HR alone is none of them.
 */
export const COMPARABLE = `
  FROM incidents i JOIN employees e ON e.id = i.employee_id
  WHERE i.finding = $1 AND i.occurred_at >= $2 AND i.cause = $3 AND i.severity = $4 AND i.id <> $5
    AND e.position = (SELECT p.position FROM employees p WHERE p.id = $6)
    AND i.answered_at IS NOT NULL AND i.withdrawn_at IS NULL AND NOT i.for_hr_alone`

/** The date so many months before another, as a text that sorts before every instant of that day. */
const monthsAgo = (date: string): string => dateOfDay(monthsBefore(dayOfDate(date), COUNTED_MONTHS))
