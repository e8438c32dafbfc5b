import { Injectable } from '@nestjs/common'
import { type Ask, Database } from '../../database/database.js'
import { askMany } from '../../database/many-rows.js'
import type { CalendarDate, Instant } from '../../time/instant.js'
import type { SqlValue } from '../../database/prepared.js'
import { NO_ID } from '../../database/uuid.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import {
  dateOfDay,
  type Day,
  dayOfDate,
  monthOf,
  type PlaceFacts,
  type Recorded,
  type ShiftFact,
} from '../../pattern/records/facts.js'
import { saysItWasThem } from '../../incidents/says-it-was-them.js'
import { SecondVoicesReader, tellersOf } from '../../statements/second-voices.reader.js'
import { type ContextFactor, PERSONAL_FACTORS } from '../../workforce/context-factors.js'
import { conditionsIn } from './conditions.js'
import {
  crowdedFrom,
  type CrowdedShift,
  placeFactsOf,
  shiftFactsOf,
  type OwnRow,
  type PlaceShiftSum,
  type RosterShift,
} from './facts-of-rows.js'

/** Of whom, up to when: incidents up to and including the moment, shifts up to and including the day. */
export interface WhomAndWhen {
  employeeId: string
  day: CalendarDate
  moment: Instant
  /** Where the incident happened that is asked about. */
  storeId?: string
  /** One that is about to be written: it counts as it will be, and not as it is recorded so far. */
  draft?: Draft
}

/** An incident as it will be. */
export interface Draft {
  id: string
  reference: string
  storeId: string
  day: CalendarDate
  occurredAt: Instant
  /** Whose word it is that it was them. */
  saidBy: string | null
  /** Whether it will count as an own incident. */
  own: boolean
  /** The person's position in the directory. */
  position: string | null
  /** What is openly known of what was going on; null where that stays as it is recorded. */
  context: readonly ContextFactor[] | null
}

/** An own incident: recorded cause EMPLOYEE, not withdrawn. What somebody logs about themselves has cause UNKNOWN. */
const OWN = "i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL"

const SHIFT: Record<keyof RosterShift, string> = {
  date: 's.date',
  storeId: 's.store_id',
  position: 's.position',
  interactions: 's.interactions',
  conditions: 's.conditions',
}

const SHIFTS_ALIKE: Record<keyof PlaceShiftSum, string> = {
  date: 's.date',
  position: 's.position',
  conditions: 's.conditions',
  shifts: 'COUNT(*)',
  counted: 'COUNT(s.interactions)',
  interactions: 'COALESCE(SUM(s.interactions), 0)',
  most: 'MAX(s.interactions)',
}

/** Loads what the pattern room asks for. */
@Injectable()
export class FactsService {
  constructor(
    private readonly secondVoices: SecondVoicesReader,
    private readonly database: Database,
  ) {}

  /** The person's shifts after the day `since`, with their own incidents on them. */
  async ofPerson(ask: Ask, asked: WhomAndWhen, since: Day): Promise<ShiftFact[]> {
    const from = dateOfDay(since)
    const asksShifts = askMany<RosterShift>(
      this.database.dialect,
      ask,
      SHIFT,
      'FROM shifts s WHERE s.employee_id = $1 AND s.date > $2 AND s.date <= $3',
      ['date', 'storeId', 'position'],
      [asked.employeeId, from, asked.day],
    )
    const asksOwn = ask<OwnRow>(
      `SELECT i.id, i.day AS date, i.store_id AS "storeId", i.recorder
       FROM ${ownIncidents('i.employee_id = $1', asked.draft)} i
       ORDER BY i.day, i.store_id, i.id`,
      [asked.employeeId, from, asked.day, asked.moment, ...valuesOf(asked.employeeId, asked.draft)],
    )
    const asksVoices = this.secondVoices.of(ask, asked.employeeId)
    const [shifts, rows, voices] = await Promise.all([asksShifts, asksOwn, asksVoices])
    const own = rows.map((row) => ({
      ...row,
      tellers: tellersOf(voices, row.id),
      writtenDown: voices.writtenDown.has(row.id),
    }))
    const worked = new Set(shifts.map((shift) => shift.date))
    const standIns = own.some((day) => !worked.has(day.date)) ? await this.standIns(ask, asked, from) : new Map()
    return shiftFactsOf(shifts, own, standIns)
  }

  /**
   * What the stores have gone through since the baseline's moment, or another day. It is asked from the day before, after which
   * all that happened on that day has happened, however far east a store lies.
   */
  async ofPlaces(
    ask: Ask,
    storeIds: readonly string[],
    asked: Omit<WhomAndWhen, 'employeeId'> & { employeeId?: string },
    baseline: Baseline,
    since: Day = baseline.before,
  ): Promise<PlaceFacts[]> {
    const from = dateOfDay(since - 1)
    const place = async (storeId: string): Promise<PlaceFacts> => {
      const asksSums = askMany<PlaceShiftSum>(
        this.database.dialect,
        ask,
        SHIFTS_ALIKE,
        `FROM shifts s WHERE s.store_id = $1 AND s.date > $2 AND s.date <= $3
         GROUP BY s.date, s.position, s.conditions`,
        ['date', 'position', 'conditions'],
        [storeId, from, asked.day],
      )
      const asksEpisodes = ask<RosterShift & { employeeId: string; own: number }>(
        `SELECT i.day AS date, i.employee_id AS "employeeId", s.position, s.interactions, s.conditions, COUNT(*) AS own
         FROM ${ownIncidents('i.store_id = $1', asked.draft)} i
           JOIN shifts s ON s.employee_id = i.employee_id AND s.date = i.day AND s.store_id = i.store_id
         WHERE i.store_id = $1
         GROUP BY i.day, i.employee_id, s.position, s.interactions, s.conditions
         ORDER BY i.day, i.employee_id, s.position`,
        [storeId, from, asked.day, asked.moment, ...valuesOf(asked.employeeId, asked.draft)],
      )
      const [sums, episodes] = await Promise.all([asksSums, asksEpisodes])
      const above = crowdedFrom(sums, baseline)
      const crowded = above === null ? [] : await this.crowded(ask, [storeId, from, asked.day, above])
      return placeFactsOf(storeId, sums, episodes, baseline, crowded)
    }
    return Promise.all(storeIds.map(place))
  }

  private crowded(ask: Ask, asked: SqlValue[]): Promise<CrowdedShift[]> {
    return ask(
      `SELECT date, position, conditions, interactions FROM shifts
       WHERE store_id = $1 AND date > $2 AND date <= $3 AND interactions > $4`,
      asked,
    )
  }

  /** Who recorded what of everybody else at the stores after the day `since`, by month. */
  async ofRecorders(ask: Ask, storeIds: readonly string[], asked: WhomAndWhen, since: Day): Promise<Recorded[]> {
    const from = dateOfDay(since)
    const ofStore = async (storeId: string): Promise<Recorded[]> => {
      const rows = await ask<{ month: string; recorder: string | null; own: number | string }>(
        `SELECT SUBSTR(CAST(i.day AS TEXT), 1, 7) AS month, ${saysItWasThem('i')} AS recorder, COUNT(*) AS own FROM incidents i
         WHERE i.store_id = $2 AND i.occurred_at >= $3 AND i.occurred_at <= $5 AND i.day > $3 AND i.day <= $4
           AND i.employee_id <> $1 AND ${OWN}
         GROUP BY SUBSTR(CAST(i.day AS TEXT), 1, 7), ${saysItWasThem('i')}`,
        [asked.employeeId, storeId, from, asked.day, asked.moment],
      )
      return rows.map(({ month, recorder, own }) => ({
        store: storeId,
        month: monthOf(dayOfDate(`${month}-01`)),
        recorder,
        own: Number(own),
      }))
    }
    return (await Promise.all(storeIds.map(ofStore))).flat()
  }

  /** For days with an own incident but no shift: the directory's position and the first incident's context. */
  private async standIns(ask: Ask, { draft, ...asked }: WhomAndWhen, from: CalendarDate) {
    const rows = await ask<FirstOfDay>(
      `SELECT i.day AS date, i.store_id AS "storeId", i.occurred_at AS "occurredAt", i.reference, e.position, c.factor
       FROM incidents i JOIN employees e ON e.id = i.employee_id LEFT JOIN incident_contexts c ON c.incident_id = i.id AND NOT c.confidential
       WHERE i.employee_id = $1 AND i.occurred_at >= $2 AND i.occurred_at <= $4 AND i.day > $2 AND i.day <= $3 AND ${OWN}
         AND i.id <> $5
         AND NOT EXISTS (
           SELECT 1 FROM incidents j WHERE j.employee_id = i.employee_id AND j.day = i.day AND j.store_id = i.store_id
             AND j.cause = 'EMPLOYEE' AND j.withdrawn_at IS NULL AND j.id <> $5
             AND (j.occurred_at < i.occurred_at OR (j.occurred_at = i.occurred_at AND j.reference < i.reference)))`,
      [asked.employeeId, from, asked.day, asked.moment, draft?.id ?? NO_ID],
    )
    const first = draft?.own ? await this.withDraft(ask, rows, draft) : rows
    const standIns = new Map<string, Pick<RosterShift, 'position' | 'conditions'>>()
    for (const row of first) {
      const key = `${row.date} ${row.storeId}`
      const personal = (PERSONAL_FACTORS as readonly string[]).includes(row.factor ?? '')
      const known = conditionsIn(standIns.get(key)?.conditions ?? '')
      const conditions = row.factor && !personal ? [...known, row.factor] : known
      standIns.set(key, { position: row.position ?? '', conditions: [...conditions].sort().join('|') })
    }
    return standIns
  }

  /** The first of each day and store, where the one that is about to be written may be it. */
  private async withDraft(ask: Ask, rows: FirstOfDay[], draft: Draft): Promise<FirstOfDay[]> {
    const { day: date, storeId, occurredAt, reference, position } = draft
    const there = rows.filter((row) => row.date === date && row.storeId === storeId)
    if (
      there[0] &&
      (there[0].occurredAt < occurredAt || (there[0].occurredAt === occurredAt && there[0].reference < reference))
    )
      return rows
    const factors: (string | null)[] = draft.context
      ? [...draft.context]
      : (
          await ask<{ factor: string }>(
            'SELECT factor FROM incident_contexts WHERE incident_id = $1 AND NOT confidential',
            [draft.id],
          )
        ).map(({ factor }) => factor)
    const own = (factors.length > 0 ? factors : [null]).map((factor) => ({
      date,
      storeId,
      occurredAt,
      reference,
      position,
      factor,
    }))
    return [...rows.filter((row) => !there.includes(row)), ...own]
  }
}

interface FirstOfDay {
  date: string
  storeId: string
  occurredAt: string
  reference: string
  position: string | null
  factor: string | null
}

/**
 * Own incidents after $2 up to the day $3 and the moment $4, as rows to select from: with one that is about to be written
 * as it will be ($5 to $10), in place of what is recorded of it.
 */
function ownIncidents(whose: string, draft: Draft | undefined): string {
  const recorded = `SELECT i.day, i.employee_id, i.store_id, i.id, ${saysItWasThem('i')} AS recorder FROM incidents i
    WHERE ${whose} AND i.occurred_at >= $2 AND i.occurred_at <= $4 AND i.day > $2 AND i.day <= $3 AND ${OWN}`
  return draft ? `(${recorded} AND i.id <> $5 UNION ALL SELECT $6, $7, $8, $5, $10 WHERE $9)` : `(${recorded})`
}

const valuesOf = (employeeId: string | undefined, draft: Draft | undefined): SqlValue[] =>
  draft ? [draft.id, draft.day, employeeId!, draft.storeId, draft.own, draft.saidBy] : []
