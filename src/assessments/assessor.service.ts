import { Inject, Injectable } from '@nestjs/common'
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm'
import { type Ask, Database, type Tx } from '../database/database.js'
import { type CalendarDate, type Instant, instantOf } from '../database/instant.js'
import { newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { Incident } from '../incidents/incident.entity.js'
import type { IncidentRow } from '../incidents/incident-watchers.js'
import { assess } from '../pattern/assess.js'
import { explainToManager } from '../pattern/explanation.js'
import { dayOfDate, monthsBefore } from '../pattern/facts.js'
import type { Judgement } from '../pattern/judgement.js'
import { Assessment } from './assessment.entity.js'
import { BaselinesService } from './baselines.service.js'
import { FactsService } from './facts.service.js'
import { Certainty, Finding } from './finding-words.js'
import { PoliciesService } from './policies.service.js'

/** A judgement with what it was made under. */
export interface Judged {
  judgement: Judgement
  baselineId: string | null
  policyId: string
}

/** Judges incidents and people from the records, by the pattern room. */
@Injectable()
export class AssessorService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FactsService) private readonly facts: FactsService,
    @Inject(BaselinesService) private readonly baselines: BaselinesService,
    @Inject(PoliciesService) private readonly policies: PoliciesService,
  ) {}

  /** Judges an incident as of its moment and serves that from now on. */
  async assessIncident(tx: Tx, incident: IncidentRow): Promise<void> {
    if (!incident.employeeId) return
    const { employeeId, day, occurredAt: moment, cause } = incident
    const ask = this.database.asking(tx)
    const judged = await this.judge(ask, { employeeId, day, moment }, cause)
    const [person] = await ask<{ name: string }>('SELECT name FROM employees WHERE id = $1', [employeeId])
    await this.keep(tx, [{ incidentId: incident.id, employeeId, name: person!.name, ...judged }])
  }

  /** Judges anew what came after something that has only now become known, or is taken back. */
  async reassess(tx: Tx, employeeId: string, from: { day: CalendarDate } | { after: IncidentRow }): Promise<void> {
    const incidents = await tx.findBy(Incident, {
      employeeId,
      withdrawnAt: IsNull(),
      ...('day' in from
        ? { day: MoreThanOrEqual(from.day) }
        : { occurredAt: MoreThanOrEqual(from.after.occurredAt), id: Not(from.after.id) }),
    })
    for (const incident of incidents) await this.assessIncident(tx, incident)
  }

  /** A person as of now; null without an own incident in the look-back window. */
  async assessPerson(ask: Ask, employeeId: string, moment: Instant, day: CalendarDate): Promise<Judged | null> {
    const judged = await this.judge(ask, { employeeId, day, moment }, null)
    return judged.judgement.observedDays > 0 ? judged : null
  }

  /**
   * Appends an assessment to each incident whose newest one says otherwise, and serves it. What was said before stays.
   */
  async keep(tx: Tx, results: (Judged & { incidentId: string; employeeId: string; name: string })[]): Promise<void> {
    const newest = await this.newest(
      tx,
      results.map((result) => result.incidentId),
    )
    const madeAt = instantOf(Date.now())
    const rows = results
      .map(({ incidentId, employeeId, name, judgement, baselineId, policyId }) => ({
        id: newId(),
        incidentId,
        employeeId,
        madeAt,
        baselineId,
        policyId,
        finding: judgement.finding as Finding,
        certainty: judgement.certainty as Certainty,
        probability: judgement.probability,
        observedDays: judgement.observedDays,
        expectedDays: judgement.expectedDays,
        interactions: Math.round(judgement.interactions),
        explanation: explainToManager(judgement, { name }),
        judgement: JSON.stringify(judgement),
      }))
      .filter((row) => newest.get(row.incidentId) !== row.judgement)
    if (rows.length === 0) return
    await tx.insert(Assessment, rows)
    for (const row of rows)
      await tx.update(Incident, { id: row.incidentId }, { assessmentId: row.id, finding: row.finding })
  }

  private async judge(
    ask: Ask,
    asked: { employeeId: string; day: CalendarDate; moment: Instant },
    cause: string | null,
  ): Promise<Judged> {
    const policy = await this.policies.inForce(ask)
    const baseline = await this.baselines.at(ask, asked.day)
    const at = dayOfDate(asked.day)
    const shifts = await this.facts.ofPerson(ask, asked, monthsBefore(at, policy.numbers.lookBackMonths))
    const stores = new Set(shifts.filter((shift) => shift.day >= baseline.model.before).map((shift) => shift.store))
    const places = await this.facts.ofPlaces(ask, [...stores], asked, baseline.model)
    const question = {
      at,
      cause,
      person: asked.employeeId,
      shifts,
      places,
      baseline: baseline.model,
      policy: policy.numbers,
    }
    return { judgement: assess(question), baselineId: baseline.id, policyId: policy.id }
  }

  private async newest(tx: Tx, incidentIds: string[]): Promise<Map<string, string>> {
    const rows = await tx
      .createQueryBuilder(Assessment, 'a')
      .innerJoin(Incident, 'i', 'i.assessment_id = a.id')
      .where({ incidentId: In(incidentIds) })
      .getMany()
    return new Map(rows.map((row) => [row.incidentId, row.judgement]))
  }

  /** The names that explanations call people by. */
  async names(tx: Tx): Promise<Map<string, string>> {
    return new Map((await tx.find(Employee)).map(({ id, name }) => [id, name]))
  }
}
