import { Injectable } from '@nestjs/common'
import { ResponseKind } from '../../incidents/response-kinds.js'
import { Database } from '../../database/database.js'
import type { CalendarDate } from '../../time/instant.js'
import { dateOfDay, dayOfDate } from '../../pattern/records/facts.js'
import type { Moment } from '../following/one-at-a-time.js'

export const NO_ANSWER = 'NO_ANSWER'
/** Nothing that comes later than this is an answer to an incident. */
const LATEST_ANSWER_DAYS = 90
/** An incident that nobody has answered for so long counts as unanswered, from then on. */
export const UNANSWERED_DAYS = 30

/**
 * Finds the answers to own incidents, by the day on which they took effect. What is for HR alone is none of them: in some months it would show even to
 * whoever in HR is complained about, and what is told to all alike need be found out but once.
 */
@Injectable()
export class ResponseEffectsReader {
  constructor(private readonly database: Database) {}

  /** Those of some days, the first and the last of which count. Groups are kinds of responses, and NO_ANSWER. */
  async between(from: CalendarDate, to: CalendarDate): Promise<Moment[]> {
    const [given, without] = await Promise.all([this.given(from, to), this.without(from, to)])
    return [...given, ...without]
  }

  private async given(from: CalendarDate, to: CalendarDate): Promise<Moment[]> {
    const rows = await this.database.read<{ kind: string; person: string; date: string }>(
      `SELECT r.kind, i.employee_id AS person, SUBSTR(${TOOK_EFFECT}, 1, 10) AS date
       FROM responses r JOIN incidents i ON i.id = r.incident_id
       WHERE ${COUNTS} AND r.requested_at >= $1 AND r.requested_at < $2 AND ${TOOK_EFFECT} >= $3 AND ${TOOK_EFFECT} < $2
         AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL AND i.employee_id IS NOT NULL AND i.day >= $1
         AND NOT i.for_hr_alone`,
      [dateOfDay(dayOfDate(from) - LATEST_ANSWER_DAYS), dateOfDay(dayOfDate(to) + 1), from],
    )
    return rows.map(({ kind, person, date }) => ({ group: kind, person, day: dayOfDate(date) }))
  }

  /** Unanswered is told of an incident once its days for an answer are over: whatever comes later changes nothing. */
  private async without(from: CalendarDate, to: CalendarDate): Promise<Moment[]> {
    const [first, last] = [from, to].map((date) => dateOfDay(dayOfDate(date) - UNANSWERED_DAYS))
    const rows = await this.database.read<{ person: string; day: string; answered: string | null }>(
      `SELECT i.employee_id AS person, i.day,
         (SELECT MIN(${TOOK_EFFECT}) FROM responses r WHERE r.incident_id = i.id AND ${COUNTS}) AS answered
       FROM incidents i WHERE i.day >= $1 AND i.day <= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL
         AND i.employee_id IS NOT NULL AND NOT i.for_hr_alone`,
      [first!, last!],
    )
    return rows.flatMap(({ person, day, answered }) => {
      const until = dayOfDate(day) + UNANSWERED_DAYS
      return answered !== null && dayOfDate(answered) <= until ? [] : [{ group: NO_ANSWER, person, day: until }]
    })
  }
}

/** What waits for HR, was declined, taken back or overturned is no answer. */
const COUNTS = "r.state IN ('ACTIVE', 'COMPLETED', 'UNDER_APPEAL')"
/** What HR has to approve takes effect then; standing down is only looked at by HR. */
const TOOK_EFFECT = `CASE WHEN r.kind = '${ResponseKind.STAND_DOWN}' THEN r.requested_at
  ELSE COALESCE(r.decided_at, r.requested_at) END`
