import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { Database, type Tx } from '../../database/database.js'
import { jsonSql } from '../../database/json-sql.js'
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
  heldFinding: Finding | null
}

/** An assessment, and of which incident. */
type Placed = Pick<Newest, 'id' | 'incidentId' | 'finding'>

interface Ahead {
  set: Partial<Pick<Incident, 'assessmentId' | 'finding' | 'heldAssessmentId'>>
  becamePattern?: boolean
  keep?: () => Promise<void>
}

/** Keeps what was judged: assessments are appended, never changed, and the newest one is served. */
@Injectable()
export class AssessmentKeeper {
  private readonly serve: string
  private readonly hold: string

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    const { dialect } = database
    const field = (at: number, type: 'uuid' | 'text') => jsonSql.field(dialect, at, type, 'k.value')
    const ofTheirs = `FROM ${jsonSql.rows(dialect)} k WHERE incidents.id = ${field(0, 'uuid')}`
    this.serve = `UPDATE incidents SET assessment_id = ${field(1, 'uuid')}, finding = ${field(2, 'text')}, held_assessment_id = NULL ${ofTheirs}`
    this.hold = `UPDATE incidents SET held_assessment_id = ${field(1, 'uuid')} ${ofTheirs}`
  }

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
    const again: Newest[] = []
    for (const result of results) {
      const row = rowOf(newId(this.clock), result, madeAt)
      const known = newest.get(row.incidentId)
      if (known?.judgement !== row.judgement) rows.push(row)
      else if (known.servedId !== known.id) again.push(known)
    }
    await this.database.insert(tx, Assessment, rows)
    const isHeld = ({ incidentId, finding }: Placed) => waits(newest.get(incidentId), finding, graverWaits)
    await this.put(tx, [...again, ...rows], isHeld, newest)
    return rows
      .filter((row) => row.finding === Finding.PATTERN && !isHeld(row))
      .filter(({ finding, incidentId }) => newest.get(incidentId)?.finding !== finding)
      .map(({ incidentId }) => incidentId)
  }

  /** Has incidents serve their assessments, or hold them until HR has looked: all of either in one statement. */
  private async put(
    tx: Tx,
    placed: readonly Placed[],
    isHeld: (one: Placed) => boolean,
    newest: ReadonlyMap<string, Newest>,
  ): Promise<void> {
    const held = placed.filter(isHeld)
    const putBack = held.flatMap(({ incidentId }) => {
      const was = putBackOf(newest.get(incidentId))
      return was ? [{ incidentId, ...was }] : []
    })
    const served = [...placed.filter((one) => !isHeld(one)), ...putBack]
    for (const [set, some] of [
      [this.serve, served],
      [this.hold, held],
    ] as const)
      if (some.length > 0)
        await this.database.readIn(tx, set, [
          JSON.stringify(some.map(({ incidentId, id, finding }) => [incidentId, id, finding])),
        ])
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
    const placed = (one: Pick<Placed, 'id' | 'finding'>) => placeOf(one, held, putBackOf(newest))
    if (newest?.judgement === row.judgement) return { set: placed(newest) }
    return {
      set: placed(row),
      becamePattern: !held && finding === Finding.PATTERN && newest?.finding !== finding,
      keep: () => this.database.insert(tx, Assessment, [row]),
    }
  }

  private async newest(tx: Tx, incidentIds: string[]): Promise<Map<string, Newest>> {
    const rows: Newest[] = await tx
      .createQueryBuilder(Assessment, 'a')
      .innerJoin(Incident, 'i', 'i.id = a.incident_id')
      .leftJoin(Assessment, 'h', 'h.id = i.held_assessment_id')
      .where({ incidentId: In(incidentIds) })
      .select(['a.id AS "id"', 'a.incident_id AS "incidentId"', 'a.finding AS "finding"'])
      .addSelect(['a.judgement AS "judgement"', 'i.assessment_id AS "servedId"'])
      .addSelect(['i.finding AS "servedFinding"', 'i.held_assessment_id AS "heldId"', 'h.finding AS "heldFinding"'])
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

/**
 * What an incident serves; where findings were off, what it served last. While they are off, the one that is held is that one, if
 * something waited then (findings-switch.service.ts). Otherwise the newest was served.
 */
const lastServed = ({ id, finding, servedId, servedFinding, heldId, heldFinding }: Newest) =>
  servedId ? { id: servedId, finding: servedFinding } : heldId ? { id: heldId, finding: heldFinding } : { id, finding }

/** What is served again where something graver waits and findings were off meanwhile. */
const putBackOf = (newest: Newest | undefined): Pick<Placed, 'id' | 'finding'> | null => {
  if (!newest || newest.servedId) return null
  const { id, finding } = lastServed(newest)
  return { id, finding: finding! }
}

/**
 * Whether an assessment waits for HR instead of being served. What waits already is served by no detour, and whatever was
 * changed while findings were off was looked at by nobody.
 */
const waits = (newest: Newest | undefined, finding: Finding, graverWaits: boolean): boolean =>
  newest !== undefined &&
  (graverWaits || newest.heldId !== null || newest.servedId === null) &&
  becameGraver(lastServed(newest).finding, finding)

const placeOf = (
  { id, finding }: Pick<Placed, 'id' | 'finding'>,
  held: boolean,
  putBack: Pick<Placed, 'id' | 'finding'> | null,
) =>
  held
    ? { heldAssessmentId: id, ...(putBack && { assessmentId: putBack.id, finding: putBack.finding }) }
    : { assessmentId: id, finding, heldAssessmentId: null }

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
