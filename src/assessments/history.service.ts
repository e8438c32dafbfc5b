import { Inject, Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { NO_ID } from '../database/uuid.js'
import { dayOfDate } from '../pattern/facts.js'
import { RecordsBuilder, type Records } from '../pattern/records.js'
import { replay } from '../pattern/replay.js'
import { PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { AssessorService } from './assessor.service.js'
import { BaselinesService } from './baselines.service.js'
import { conditionsIn } from './conditions.js'
import type { RosterShift } from './facts-of-rows.js'
import { PoliciesService } from './policies.service.js'

const NOON = 12 * 60
const BATCH = 200
const PAGE = 50_000

interface IncidentFact {
  id: string
  employeeId: string
  storeId: string
  occurredAt: string
  day: string
  cause: string
  position: string | null
}

/** Judges the whole history anew, month by month, each incident as it would have been found at its moment. */
@Injectable()
export class HistoryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AssessorService) private readonly assessor: AssessorService,
    @Inject(BaselinesService) private readonly baselines: BaselinesService,
    @Inject(PoliciesService) private readonly policies: PoliciesService,
  ) {}

  /** Fits and keeps the monthly baselines and appends an assessment wherever the newest one says otherwise. */
  async assess(tx: Tx, onProgress?: (done: number, total: number) => void): Promise<void> {
    const policy = await this.policies.inForce(this.database.asking(tx))
    const { records, employeeOf } = await this.load(tx)
    const names = await this.assessor.names(tx)
    let baselineId: string | null = null
    let batch: Parameters<AssessorService['keep']>[1] = []
    for (const step of replay(records, policy.numbers, { onProgress })) {
      if (step.kind === 'baseline') {
        baselineId = await this.baselines.keep(tx, step.baseline)
        continue
      }
      const employeeId = employeeOf.get(step.reference)!
      const { judgement } = step
      batch.push({
        incidentId: step.reference,
        employeeId,
        name: names.get(employeeId)!,
        judgement,
        baselineId,
        policyId: policy.id,
      })
      if (batch.length < BATCH) continue
      await this.assessor.keep(tx, batch)
      batch = []
    }
    await this.assessor.keep(tx, batch)
  }

  private async load(tx: Tx): Promise<{ records: Records; employeeOf: Map<string, string> }> {
    const builder = new RecordsBuilder()
    await this.shifts(tx, builder)
    const incidents = await this.database.readIn<IncidentFact>(
      tx,
      `SELECT i.id, i.employee_id AS "employeeId", i.store_id AS "storeId", i.occurred_at AS "occurredAt", i.day, i.cause, e.position
       FROM incidents i JOIN employees e ON e.id = i.employee_id WHERE i.withdrawn_at IS NULL ORDER BY i.occurred_at, i.reference`,
    )
    const contexts = await this.contexts(tx)
    for (const incident of incidents)
      builder.incident({
        reference: incident.id,
        person: incident.employeeId,
        store: incident.storeId,
        moment: Date.parse(incident.occurredAt),
        // The day of the shift is known already, so the small hours need no second thought.
        localDay: dayOfDate(incident.day),
        minuteOfDay: NOON,
        cause: incident.cause,
        otherwise: { position: incident.position ?? '', conditions: contexts.get(incident.id) ?? [] },
      })
    return { records: builder.build(), employeeOf: new Map(incidents.map(({ id, employeeId }) => [id, employeeId])) }
  }

  private async shifts(tx: Tx, builder: RecordsBuilder): Promise<void> {
    let last = { employeeId: NO_ID, date: '', storeId: NO_ID, position: '' }
    for (;;) {
      const page = await this.database.readIn<RosterShift & { employeeId: string }>(
        tx,
        `SELECT employee_id AS "employeeId", date, store_id AS "storeId", position, interactions, conditions FROM shifts
         WHERE (employee_id, date, store_id, position) > ($1, $2, $3, $4)
         ORDER BY employee_id, date, store_id, position LIMIT ${PAGE}`,
        [last.employeeId, last.date, last.storeId, last.position],
      )
      for (const shift of page)
        builder.shift({
          person: shift.employeeId,
          store: shift.storeId,
          day: dayOfDate(shift.date),
          position: shift.position,
          interactions: shift.interactions,
          conditions: conditionsIn(shift.conditions),
        })
      const end = page.at(-1)
      if (!end || page.length < PAGE) return
      last = end
    }
  }

  private async contexts(tx: Tx): Promise<Map<string, string[]>> {
    const rows = await this.database.readIn<{ id: string; factor: string }>(
      tx,
      'SELECT incident_id AS id, factor FROM incident_contexts WHERE NOT confidential ORDER BY incident_id, factor',
    )
    const contexts = new Map<string, string[]>()
    for (const { id, factor } of rows) {
      if ((PERSONAL_FACTORS as readonly string[]).includes(factor)) continue
      const known = contexts.get(id)
      if (known) known.push(factor)
      else contexts.set(id, [factor])
    }
    return contexts
  }
}
