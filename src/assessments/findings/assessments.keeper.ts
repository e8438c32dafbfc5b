import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { Database, type Tx } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { newId } from '../../database/uuid.js'
import { Incident } from '../../incidents/incident.entity.js'
import { toKeep } from '../../language/say.js'
import { explainToManager } from '../../pattern/answer/explanation.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { Assessment } from './assessment.entity.js'
import { type Certainty, Finding } from './finding-words.js'
import { becameGraver } from './graver.js'

/** A judgement of an incident, for keeping. */
export interface ToKeep {
  incidentId: string
  employeeId: string
  name: string
  judgement: Judgement
  baselineId: string | null
  policyId: string
}

interface Newest {
  id: string
  incidentId: string
  finding: Finding
  judgement: string
  servedId: string | null
  servedFinding: Finding | null
  heldId: string | null
}

interface Ahead {
  set: Partial<Pick<Incident, 'assessmentId' | 'finding' | 'heldAssessmentId'>>
  becamePattern?: boolean
  keep?: () => Promise<void>
}

/** Keeps what was judged: assessments are appended, never changed, and the newest one is served. */
@Injectable()
export class AssessmentKeeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Appends an assessment to each incident whose newest one says otherwise, and serves it. What was said before stays. What
   * became graver by a change that HR has to look at (`graverWaits`), or waits for HR already, is kept but not served.
   * Returns the ids of the incidents that are a PATTERN by now, and weren't by the assessment before.
   */
  async keep(tx: Tx, results: readonly ToKeep[], { graverWaits = false } = {}): Promise<string[]> {
    if (results.length === 0) return []
    const newest = await this.newest(
      tx,
      results.map((result) => result.incidentId),
    )
    const madeAt = this.clock.now()
    const rows: ReturnType<typeof rowOf>[] = []
    for (const result of results) {
      const row = rowOf(newId(this.clock), result, madeAt)
      const known = newest.get(row.incidentId)
      if (known?.judgement !== row.judgement) rows.push(row)
      else if (known.servedId !== known.id) await put(tx, known, waits(known, row.finding, graverWaits))
    }
    if (rows.length === 0) return []
    await this.database.insert(tx, Assessment, rows)
    const served: typeof rows = []
    for (const row of rows) {
      const held = waits(newest.get(row.incidentId), row.finding, graverWaits)
      await put(tx, row, held)
      if (!held) served.push(row)
    }
    return served
      .filter(({ finding, incidentId }) => finding === Finding.PATTERN && newest.get(incidentId)?.finding !== finding)
      .map(({ incidentId }) => incidentId)
  }

  /**
   * The same for an incident that is about to be written: what it is to serve, and what is to be kept once it is written,
   * if anything. `known` says that it may have been judged before.
   */
  async ahead(
    tx: Tx,
    result: ToKeep,
    { known, graverWaits }: { known: boolean; graverWaits: boolean },
  ): Promise<Ahead> {
    const newest = known ? (await this.newest(tx, [result.incidentId])).get(result.incidentId) : undefined
    const row = rowOf(newId(this.clock), result, this.clock.now())
    const { finding } = row
    const held = waits(newest, finding, graverWaits)
    if (newest?.judgement === row.judgement) return { set: placeOf(newest, held) }
    return {
      set: placeOf(row, held),
      becamePattern: !held && finding === Finding.PATTERN && newest?.finding !== finding,
      keep: () => this.database.insert(tx, Assessment, [row]),
    }
  }

  private async newest(tx: Tx, incidentIds: string[]): Promise<Map<string, Newest>> {
    const rows: Newest[] = await tx
      .createQueryBuilder(Assessment, 'a')
      .innerJoin(Incident, 'i', 'i.id = a.incident_id')
      .where({ incidentId: In(incidentIds) })
      .select(['a.id AS "id"', 'a.incident_id AS "incidentId"', 'a.finding AS "finding"'])
      .addSelect(['a.judgement AS "judgement"', 'i.assessment_id AS "servedId"'])
      .addSelect(['i.finding AS "servedFinding"', 'i.held_assessment_id AS "heldId"'])
      .orderBy('a.id')
      .getRawMany()
    return new Map(rows.map((row) => [row.incidentId, row]))
  }

  /** The names that explanations call people by. */
  async names(tx: Tx): Promise<Map<string, string>> {
    const rows = await this.database.readIn<{ id: string; name: string }>(tx, 'SELECT id, name FROM employees')
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
}

/** Whether an assessment waits for HR instead of being served. What waits already is served by no detour. */
const waits = (newest: Newest | undefined, finding: Finding, graverWaits: boolean): boolean =>
  newest !== undefined && (graverWaits || newest.heldId !== null) && becameGraver(newest.servedFinding, finding)

const placeOf = ({ id, finding }: { id: string; finding: Finding }, held: boolean) =>
  held ? { heldAssessmentId: id } : { assessmentId: id, finding, heldAssessmentId: null }

const put = (tx: Tx, row: { id: string; incidentId: string; finding: Finding }, held: boolean) =>
  tx.update(Incident, { id: row.incidentId }, placeOf(row, held))

const rowOf = (
  id: string,
  { incidentId, employeeId, name, judgement, baselineId, policyId }: ToKeep,
  madeAt: string,
) => ({
  id,
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
  explanation: toKeep(explainToManager(judgement, { name })),
  judgement: JSON.stringify(judgement),
})
