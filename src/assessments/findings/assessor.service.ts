import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { In } from 'typeorm'
import { type Ask, Database, type Tx } from '../../database/database.js'
import { PLANNED_ONCE } from '../../database/postgres-client.js'
import type { CalendarDate, Instant } from '../../time/instant.js'
import { Incident } from '../../incidents/incident.entity.js'
import type { Contribution, IncidentChange, IncidentRow } from '../../incidents/incident-change.shape.js'
import { Cause } from '../../incidents/incident-words.js'
import { whoSaysItWasThem } from '../../incidents/says-it-was-them.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { assess } from '../../pattern/answer/assess.js'
import type { Question } from '../../pattern/answer/question.js'
import { dayOfDate, monthsBefore } from '../../pattern/records/facts.js'
import { isCrediblyEager } from '../../pattern/answer/who-recorded.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { AssessmentKeeper, type ToKeep } from './assessments.keeper.js'
import { BaselinesService, newestBaselineAt } from '../baselines/baselines.service.js'
import { type WhomAndWhen, FactsService } from '../facts/facts.service.js'
import { carriesNoFinding, findingsAreOff } from './findings-off-sql.js'
import { Finding } from './finding-words.js'
import type { Judged, Under } from './judged.js'
import { PoliciesService, policyInForceAt } from '../policies/policies.service.js'

/** Who is judged, and under what. */
interface JudgedPerson {
  name: string
  position: string | null
  off: boolean | 0 | 1
  policyId: string
  baselineId: string | null
}

/** Judges incidents and people from the records, by the pattern room. */
@Injectable()
export class AssessorService {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsService,
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
    private readonly keeper: AssessmentKeeper,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Judges an incident as of its moment, by the policy of when it was recorded, and serves that from now on; what became
   * graver by what anybody but HR did waits until HR has looked at it.
   */
  async assessIncident(tx: Tx, viewer: Viewer, incident: IncidentRow): Promise<void> {
    const judged = await this.judgeIncident(tx, incident)
    if (judged && (await this.keeper.keep(tx, [judged], { graverWaits: !isHr(viewer) })).length > 0)
      this.tellOfPattern(tx, incident)
  }

  /** Told once HR lets it be served. */
  tellIfPattern(tx: Tx, incident: IncidentRow): void {
    if (incident.finding === Finding.PATTERN) this.tellOfPattern(tx, incident)
  }

  /** The same for one that is about to be written: what it is to serve, and what is kept of it then. */
  async assessAhead(tx: Tx, { viewer, incident, before, context }: IncidentChange): Promise<Contribution | void> {
    const saidBy = whoSaysItWasThem(incident, viewer)
    const judged = await this.judgeIncident(tx, incident, { context, saidBy })
    if (!judged) return
    const { set, becamePattern, keep } = await this.keeper.ahead(tx, judged, {
      known: before !== null,
      graverWaits: !isHr(viewer),
    })
    return {
      set,
      recordedEagerly: saidBy !== null && isCrediblyEager(judged.judgement, saidBy),
      alongside: async () => keep?.(),
      afterwards: async () => {
        if (becamePattern) this.tellOfPattern(tx, incident)
      },
    }
  }

  private async judgeIncident(
    tx: Tx,
    incident: IncidentRow,
    ahead?: Pick<IncidentChange, 'context'> & { saidBy: string | null },
  ): Promise<ToKeep | undefined> {
    if (!incident.employeeId) return undefined
    const { id: incidentId, employeeId, storeId, day, occurredAt: moment, cause } = incident
    const ask = this.database.asking(tx)
    const [person] = await ask<JudgedPerson>(
      `SELECT e.name, e.position, ${carriesNoFinding('$2', '$3')} AS off,
         (${policyInForceAt('$3')}) AS "policyId", (${newestBaselineAt('$4')}) AS "baselineId"
       FROM employees e WHERE e.id = $1`,
      [employeeId, incident.storeId, incident.recordedAt, day],
    )
    if (person!.off) return undefined
    const policy = await this.policies.of(ask, person!.policyId)
    const baseline = await this.baselines.of(ask, person!.baselineId)
    const own = cause === Cause.EMPLOYEE
    const draft = ahead && { ...incident, ...ahead, own, position: person!.position }
    const judgement = await this.judge(ask, { employeeId, storeId, day, moment, draft }, cause, { policy, baseline })
    return { incidentId, employeeId, name: person!.name, judgement, baselineId: baseline.id, policyId: policy.id }
  }

  /** Told after what made it known, be it this incident, another, a shift or a corrected cause. */
  private tellOfPattern(tx: Tx, incident: IncidentRow): void {
    this.database.beforeCommit(tx, async () =>
      this.notices.publish(tx, NoticeKind.PATTERN_FOUND, { incident, actorId: null }),
    )
  }

  /** The ids of what came after something that has only now become known, or is taken back, of one person. */
  async cameAfter(
    tx: Tx,
    employeeId: string,
    from: { day: CalendarDate } | { after: Pick<IncidentRow, 'id' | 'occurredAt'> },
  ): Promise<string[]> {
    const later = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT ${PLANNED_ONCE} i.id FROM incidents i WHERE i.employee_id = $1 AND i.withdrawn_at IS NULL
         AND ${'day' in from ? 'i.day >= $2' : 'i.occurred_at >= $2 AND i.id <> $3'}`,
      [employeeId, ...('day' in from ? [from.day] : [from.after.occurredAt, from.after.id])],
    )
    return later.map(({ id }) => id)
  }

  /** Judges incidents anew. */
  async reassess(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const incidents = await tx.findBy(Incident, { id: In(ids) })
    for (const incident of incidents) await this.assessIncident(tx, viewer, incident)
  }

  /** A person as of now; null without an own incident in the look-back window, and where individual findings are off. */
  async assessPerson(ask: Ask, employeeId: string, moment: Instant, day: CalendarDate): Promise<Judged | null> {
    const [person] = await ask<{ off: boolean | 0 | 1 }>(
      `SELECT ${findingsAreOff('e.store_id')} AS off FROM employees e WHERE e.id = $1`,
      [employeeId],
    )
    if (person?.off) return null
    const under = { policy: await this.policies.inForce(ask), baseline: await this.baselines.at(ask, day) }
    const judgement = await this.judge(ask, { employeeId, day, moment }, null, under)
    return judgement.observedDays > 0 ? { judgement, ...under } : null
  }

  /** What there is to ask of a person as of now, such as what would remain without a voice. */
  async questionNow(ask: Ask, employeeId: string, moment: Instant, day: CalendarDate): Promise<Question> {
    const under = { policy: await this.policies.inForce(ask), baseline: await this.baselines.at(ask, day) }
    return this.question(ask, { employeeId, day, moment }, null, under)
  }

  /** What the records say of somebody at a moment, under a baseline and a policy. */
  async judge(ask: Ask, asked: WhomAndWhen, cause: string | null, under: Under): Promise<Judgement> {
    return assess(await this.question(ask, asked, cause, under))
  }

  /** All that the pattern room needs to judge somebody as of a moment: also for asking it what remains without a voice. */
  async question(ask: Ask, asked: WhomAndWhen, cause: string | null, { baseline, policy }: Under): Promise<Question> {
    const at = dayOfDate(asked.day)
    const since = monthsBefore(at, policy.numbers.lookBackMonths)
    const shifts = await this.facts.ofPerson(ask, asked, since)
    const recent = shifts.filter((shift) => shift.day >= baseline.model.before)
    const stores = new Set([...(asked.storeId ? [asked.storeId] : []), ...recent.map((shift) => shift.store)])
    const worked = new Set(shifts.flatMap((shift) => (shift.own > 0 ? [shift.store] : [])))
    const [places, recorded] = await Promise.all([
      this.facts.ofPlaces(ask, [...stores], asked, baseline.model),
      this.facts.ofRecorders(ask, [...worked], asked, since),
    ])
    return {
      at,
      cause,
      person: asked.employeeId,
      ...(asked.storeId && { store: asked.storeId }),
      shifts,
      places,
      recorded,
      baseline: baseline.model,
      policy: policy.numbers,
    }
  }
}
