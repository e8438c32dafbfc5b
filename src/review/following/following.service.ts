import { jsonSql } from '../../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { BaselinesService } from '../../assessments/baselines/baselines.service.js'
import { conditionsIn } from '../../assessments/facts/conditions.js'
import { Database } from '../../database/database.js'
import type { CalendarDate } from '../../time/instant.js'
import { dateOfDay, type Day, dayOfDate } from '../../pattern/records/facts.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { Peers } from '../../pattern/belief/peers.js'
import { FOLLOWED_DAYS, type FollowUp, followUp, type Known, stretchesOf, type WorkedRow } from './follow-up.js'
import { workedInStretches } from './lists-sql.js'
import { drawn, type Moment, MOST_FOLLOWED, oneAtATime } from './one-at-a-time.js'

/** So many moments are read at once. */
const BATCH = 400

interface OwnIncident {
  storeId: string
  day: Day
  assessmentId: string | null
  onShift: boolean
}

/** What is read of some moments, so that the next can be read while these are reckoned with. */
interface Read<M extends Moment> {
  told: { moment: M; last: OwnIncident }[]
  known: Promise<Map<string, Known>>
  work: Promise<Map<number, WorkedRow[]>>
}

type WorkRow = Pick<WorkedRow, 'stretch' | 'storeId' | 'position'> & {
  moment: number
  firstDay: CalendarDate
  lastDay: CalendarDate
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
   * who did not work afterwards. Reads the days around the moments alone; `before` says whether those before them are told, too.
   */
  async from<M extends Moment>(moments: readonly M[], today: CalendarDate, before: boolean): Promise<FollowUp<M>[]> {
    const kept = drawn(oneAtATime(moments, FOLLOWED_DAYS), MOST_FOLLOWED)
    if (kept.length === 0) return []
    const own = await this.ownIncidents(kept)
    const read = (start: number) => this.read(kept.slice(start, start + BATCH), own, dayOfDate(today), before)
    const followed: FollowUp<M>[] = []
    let next = read(0)
    for (let start = 0; start < kept.length; start += BATCH) {
      const { told, known, work } = next
      const [believed, worked] = [await known, await work]
      // The next are read while these are reckoned with.
      if (start + BATCH < kept.length) next = read(start + BATCH)
      for (const [n, { moment, last }] of told.entries()) {
        const days = new Set(own.get(moment.person)!.flatMap(({ day, onShift }) => (onShift ? [day] : [])))
        followed.push(followUp(moment, believed.get(last.assessmentId!)!, worked.get(n) ?? [], [...days], before))
      }
    }
    return followed.filter(({ whole }) => whole.shifts > 0)
  }

  private read<M extends Moment>(
    moments: readonly M[],
    own: ReadonlyMap<string, OwnIncident[]>,
    today: Day,
    before: boolean,
  ): Read<M> {
    const told = moments.flatMap((moment) => {
      const last = own.get(moment.person)?.findLast((one) => one.assessmentId !== null && one.day <= moment.day)
      return last ? [{ moment, last }] : []
    })
    const known = this.known(told.map(({ last }) => last))
    const work = this.work(told.map(({ moment, last }) => ({ moment, lastDay: last.day })), today, before) // prettier-ignore
    for (const asked of [known, work]) asked.catch(() => undefined) // told where they are awaited
    return { told, known, work }
  }

  /** By person, in order of time, as the moments are. */
  private async ownIncidents(moments: readonly Moment[]): Promise<Map<string, OwnIncident[]>> {
    const [first, last] = [moments[0]!.day, moments.at(-1)!.day]
    const people = new Set(moments.map(({ person }) => person))
    const rows = await this.database.read<{
      personId: string
      storeId: string
      day: CalendarDate
      assessmentId: string | null
      onShift: boolean | 0 | 1
    }>(
      `SELECT i.employee_id AS "personId", i.store_id AS "storeId", i.day, i.assessment_id AS "assessmentId",
         EXISTS (SELECT 1 FROM shifts s WHERE s.employee_id = i.employee_id AND s.date = i.day) AS "onShift"
       FROM incidents i WHERE i.employee_id IN (${jsonSql.ids(this.database.dialect)}) AND i.day >= $2 AND i.day <= $3
         AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL AND NOT i.for_hr_alone ORDER BY i.occurred_at, i.id`,
      [JSON.stringify([...people]), dateOfDay(first - 2 * FOLLOWED_DAYS), dateOfDay(last + FOLLOWED_DAYS)],
    )
    const byPerson = new Map<string, OwnIncident[]>()
    for (const { personId, storeId, day, assessmentId, onShift } of rows) {
      const own = byPerson.get(personId) ?? []
      byPerson.set(personId, own)
      own.push({ storeId, day: dayOfDate(day), assessmentId, onShift: Boolean(onShift) })
    }
    return byPerson
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
      const { storeId, day: lastDay } = incidentOf.get(id)!
      known.set(id, {
        peers: Peers.of(baseline.model),
        belief: { median: lastingFactor, low: lastingRange[0], high: lastingRange[1] },
        lastDay,
        storeId,
        place: { now: placeFactor, usual: placeUsual ?? null },
      })
    }
    return known
  }

  /** Shifts in the stretches around moments, in sums, by the moment's place in the list. */
  private async work(
    moments: readonly { moment: Moment; lastDay: Day }[],
    today: Day,
    before: boolean,
  ): Promise<Map<number, WorkedRow[]>> {
    const stretches = moments.flatMap(
      ({ moment, lastDay }, n) =>
      stretchesOf(moment.day, lastDay, today, before).map(([stretch, from, to]) => [n, stretch, moment.person, dateOfDay(from), dateOfDay(to)]), // prettier-ignore
    )
    const rows = await this.database.read<WorkRow>(workedInStretches(this.database.dialect), [
      JSON.stringify(stretches),
    ])
    const sums = new Map<number, WorkedRow[]>()
    for (const { moment, conditions, shifts, counted, interactions, firstDay, lastDay, ...row } of rows) {
      const theirs = sums.get(Number(moment)) ?? []
      sums.set(Number(moment), theirs)
      theirs.push({
        ...row,
        conditions: conditionsIn(conditions),
        shifts: Number(shifts),
        counted: Number(counted),
        interactions: Number(interactions ?? 0),
        middle: (dayOfDate(firstDay) + dayOfDate(lastDay)) / 2,
      })
    }
    return sums
  }
}
