import { jsonSql } from '../../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { BaselinesService } from '../../assessments/baselines/baselines.service.js'
import { conditionsIn } from '../../assessments/facts/conditions.js'
import { Database } from '../../database/database.js'
import type { CalendarDate } from '../../time/instant.js'
import { dateOfDay, dayOfDate } from '../../pattern/records/facts.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { Peers } from '../../pattern/belief/peers.js'
import { FOLLOWED_DAYS, type FollowUp, followUp, type Known, stretchesOf, type WorkedRow } from './follow-up.js'
import { shiftsInStretches, stretchesInList } from './lists-sql.js'
import { type Moment, oneAtATime } from './one-at-a-time.js'

/** So many moments are read at once. */
const BATCH = 400

interface OwnIncident {
  id: string
  personId: string
  storeId: string
  day: CalendarDate
  assessmentId: string | null
  onShift: boolean | 0 | 1
}

type WorkRow = Omit<WorkedRow, 'conditions' | 'shifts' | 'counted' | 'interactions'> & {
  moment: number
  conditions: string
  shifts: number | string
  counted: number | string
  interactions: number | string | null
}

/** Follows people from moments on: what came then, and what was to be expected at the time. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly baselines: BaselinesService,
  ) {}

  /**
   * For each person in each group one moment at a time. Left out are those of whom nothing was believed by then, and those
   * who did not work afterwards. Reads the days around the moments alone.
   */
  async from<M extends Moment>(moments: readonly M[], today: CalendarDate): Promise<FollowUp<M>[]> {
    const kept = oneAtATime(moments, FOLLOWED_DAYS)
    if (kept.length === 0) return []
    const own = await this.ownIncidents(kept)
    const followed: FollowUp<M>[] = []
    for (let n = 0; n < kept.length; n += BATCH)
      followed.push(...(await this.batch(kept.slice(n, n + BATCH), own, dayOfDate(today))))
    return followed.filter(({ whole }) => whole.shifts > 0)
  }

  private async batch<M extends Moment>(
    moments: M[],
    own: Map<string, OwnIncident[]>,
    today: number,
  ): Promise<FollowUp<M>[]> {
    const lastOf = ({ person, day }: M) =>
      own.get(person)?.findLast((one) => one.assessmentId !== null && dayOfDate(one.day) <= day)
    const told = moments.flatMap((moment) => {
      const last = lastOf(moment)
      return last ? [{ moment, last }] : []
    })
    const known = await this.known(told.map(({ last }) => last))
    const work = await this.work(told.map(({ moment, last }) => ({ moment, lastDay: dayOfDate(last.day) })), today) // prettier-ignore
    return told.map(({ moment, last }, n) => {
      const days = new Set(own.get(moment.person)!.flatMap(({ day, onShift }) => (onShift ? [day] : [])))
      return followUp(moment, known.get(last.assessmentId!)!, work.get(n) ?? [], [...days])
    })
  }

  /** By person, in order of time. */
  private async ownIncidents(moments: readonly Moment[]): Promise<Map<string, OwnIncident[]>> {
    const days = moments.map(({ day }) => day)
    const around = [Math.min(...days) - 2 * FOLLOWED_DAYS, Math.max(...days) + FOLLOWED_DAYS].map(dateOfDay)
    const rows = await this.database.read<OwnIncident>(
      `SELECT i.id, i.employee_id AS "personId", i.store_id AS "storeId", i.day, i.assessment_id AS "assessmentId",
         EXISTS (SELECT 1 FROM shifts s WHERE s.employee_id = i.employee_id AND s.date = i.day) AS "onShift"
       FROM incidents i WHERE i.day >= $1 AND i.day <= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL
         AND i.employee_id IS NOT NULL ORDER BY i.occurred_at, i.id`,
      around,
    )
    return by(rows, ({ personId }) => personId)
  }

  private async known(last: readonly OwnIncident[]): Promise<Map<string, Known>> {
    const rows = await this.database.read<{ id: string; judgement: string; baselineId: string | null }>(
      `SELECT a.id, a.judgement, a.baseline_id AS "baselineId" FROM assessments a
       WHERE a.id IN (${jsonSql.ids(this.database.dialect)})`,
      [JSON.stringify(last.map(({ assessmentId }) => assessmentId))],
    )
    const incidentOf = new Map(last.map((one) => [one.assessmentId, one]))
    const known = new Map<string, Known>()
    for (const { id, judgement, baselineId } of rows) {
      const baseline = await this.baselines.of(this.database.asking(), baselineId)
      const { lastingFactor, lastingRange, placeFactor, placeUsual } = JSON.parse(judgement) as Judgement
      const { storeId, day } = incidentOf.get(id)!
      known.set(id, {
        peers: Peers.of(baseline.model),
        belief: { median: lastingFactor, low: lastingRange[0], high: lastingRange[1] },
        lastDay: day,
        storeId,
        place: { now: placeFactor, usual: placeUsual ?? null },
      })
    }
    return known
  }

  /** Shifts in the stretches around moments, in sums, by the moment's place in the list. */
  private async work(
    moments: readonly { moment: Moment; lastDay: number }[],
    today: number,
  ): Promise<Map<number, WorkedRow[]>> {
    const stretches = moments.flatMap(
      ({ moment, lastDay }, n) =>
      stretchesOf(moment.day, lastDay, today).map(([stretch, from, to]) => [n, stretch, moment.person, dateOfDay(from), dateOfDay(to)]), // prettier-ignore
    )
    const rows = await this.database.read<WorkRow>(
      `SELECT l.moment, l.stretch, s.store_id AS "storeId", s.position, s.conditions, COUNT(*) AS shifts,
         COUNT(s.interactions) AS counted, SUM(s.interactions) AS interactions,
         MIN(s.date) AS "firstDay", MAX(s.date) AS "lastDay"
       FROM (${stretchesInList(this.database.dialect)}) l
       ${shiftsInStretches(this.database.dialect)}
       GROUP BY l.moment, l.stretch, s.store_id, s.position, s.conditions, SUBSTR(s.date, 1, 7)`,
      [JSON.stringify(stretches)],
    )
    const sums = rows.map(({ conditions, shifts, counted, interactions, ...row }) => ({
      ...row,
      conditions: conditionsIn(conditions),
      shifts: Number(shifts),
      counted: Number(counted),
      interactions: Number(interactions ?? 0),
    }))
    return by(sums, ({ moment }) => Number(moment))
  }
}

function by<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
