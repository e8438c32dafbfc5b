import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import type { CalendarDate, Instant } from '../database/instant.js'
import type { Baseline } from '../pattern/belief/baseline.js'
import { dateOfDay, type Day, type PlaceFacts, type ShiftFact } from '../pattern/records/facts.js'
import { PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { conditionsIn } from './conditions.js'
import { placeFactsOf, shiftFactsOf, type OwnDay, type PlaceShiftSum, type RosterShift } from './facts-of-rows.js'

/** Of whom, up to when: incidents up to and including the moment, shifts up to and including the day. */
export interface Asked {
  employeeId: string
  day: CalendarDate
  moment: Instant
}

/** An own incident: recorded cause EMPLOYEE, not withdrawn. What somebody logs about themselves has cause UNKNOWN. */
const OWN = "i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL"

/** Loads what the pattern room asks for. */
@Injectable()
export class FactsService {
  /** The person's shifts after the day `since`, with their own incidents on them. */
  async ofPerson(ask: Ask, asked: Asked, since: Day): Promise<ShiftFact[]> {
    const from = dateOfDay(since)
    const shifts = await ask<RosterShift>(
      `SELECT s.date, s.store_id AS "storeId", s.position, s.interactions, s.conditions FROM shifts s
       WHERE s.employee_id = $1 AND s.date > $2 AND s.date <= $3 ORDER BY s.date, s.store_id, s.position`,
      [asked.employeeId, from, asked.day],
    )
    const own = await ask<OwnDay>(
      `SELECT i.day AS date, i.store_id AS "storeId", COUNT(*) AS own FROM incidents i
       WHERE i.employee_id = $1 AND i.occurred_at >= $2 AND i.occurred_at <= $4 AND i.day > $2 AND i.day <= $3 AND ${OWN}
       GROUP BY i.day, i.store_id ORDER BY i.day, i.store_id`,
      [asked.employeeId, from, asked.day, asked.moment],
    )
    const worked = new Set(shifts.map((shift) => shift.date))
    const standIns = own.some((day) => !worked.has(day.date)) ? await this.standIns(ask, asked, from) : new Map()
    return shiftFactsOf(shifts, own, standIns)
  }

  /** What the stores have gone through since the baseline's moment, or another day. */
  async ofPlaces(
    ask: Ask,
    storeIds: readonly string[],
    asked: Omit<Asked, 'employeeId'>,
    baseline: Baseline,
    since: Day = baseline.before,
  ): Promise<PlaceFacts[]> {
    const from = dateOfDay(since)
    const places: PlaceFacts[] = []
    for (const storeId of storeIds) {
      const sums = await ask<PlaceShiftSum>(
        `SELECT s.date, s.position, s.conditions, COUNT(*) AS shifts, COUNT(s.interactions) AS counted,
                COALESCE(SUM(s.interactions), 0) AS interactions
         FROM shifts s WHERE s.store_id = $1 AND s.date >= $2 AND s.date <= $3
         GROUP BY s.date, s.position, s.conditions ORDER BY s.date, s.position, s.conditions`,
        [storeId, from, asked.day],
      )
      const episodes = await ask<RosterShift & { employeeId: string; own: number }>(
        `SELECT i.day AS date, i.employee_id AS "employeeId", s.position, s.interactions, s.conditions, COUNT(*) AS own
         FROM incidents i JOIN shifts s ON s.employee_id = i.employee_id AND s.date = i.day AND s.store_id = i.store_id
         WHERE i.store_id = $1 AND i.occurred_at >= $2 AND i.occurred_at <= $4 AND i.day >= $2 AND i.day <= $3 AND ${OWN}
         GROUP BY i.day, i.employee_id, s.position, s.interactions, s.conditions
         ORDER BY i.day, i.employee_id, s.position`,
        [storeId, from, asked.day, asked.moment],
      )
      places.push(placeFactsOf(storeId, sums, episodes, baseline))
    }
    return places
  }

  /** For days with an own incident but no shift: the directory's position and the first incident's context. */
  private async standIns(ask: Ask, asked: Asked, from: CalendarDate) {
    const rows = await ask<{ date: string; storeId: string; position: string | null; factor: string | null }>(
      `SELECT i.day AS date, i.store_id AS "storeId", e.position, c.factor
       FROM incidents i JOIN employees e ON e.id = i.employee_id LEFT JOIN incident_contexts c ON c.incident_id = i.id AND NOT c.confidential
       WHERE i.employee_id = $1 AND i.occurred_at >= $2 AND i.occurred_at <= $4 AND i.day > $2 AND i.day <= $3 AND ${OWN}
         AND NOT EXISTS (
           SELECT 1 FROM incidents j WHERE j.employee_id = i.employee_id AND j.day = i.day AND j.store_id = i.store_id
             AND j.cause = 'EMPLOYEE' AND j.withdrawn_at IS NULL
             AND (j.occurred_at < i.occurred_at OR (j.occurred_at = i.occurred_at AND j.reference < i.reference)))`,
      [asked.employeeId, from, asked.day, asked.moment],
    )
    const standIns = new Map<string, Pick<RosterShift, 'position' | 'conditions'>>()
    for (const row of rows) {
      const key = `${row.date} ${row.storeId}`
      const personal = (PERSONAL_FACTORS as readonly string[]).includes(row.factor ?? '')
      const known = conditionsIn(standIns.get(key)?.conditions ?? '')
      const conditions = row.factor && !personal ? [...known, row.factor] : known
      standIns.set(key, { position: row.position ?? '', conditions: [...conditions].sort().join('|') })
    }
    return standIns
  }
}
