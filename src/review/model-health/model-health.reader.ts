import { Injectable } from '@nestjs/common'
import { conditionsIn } from '../../assessments/facts/conditions.js'
import { Database } from '../../database/database.js'
import type { Found } from '../../database/found-out.js'
import type { CalendarDate } from '../../time/instant.js'
import { firstIdAt } from '../../database/uuid.js'
import { dayOfDate } from '../../pattern/records/facts.js'
import { dateAfter, firstDay, type Month, monthOf } from '../../time/calendar.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import type { Moment } from '../following/one-at-a-time.js'
import type { WorkedInMonth } from './drift.js'
import type { LookedAtAgain } from './overturned.js'

/**
 * Reads what tells how well we judge, of a period alone. Shifts are found by way of the few stores or people, by whom they are
 * sorted: no index begins with their date. What is for HR alone is in nothing of it, whoever asks: it would show even to whoever in HR is complained about.
 */
@Injectable()
export class ModelHealthReader {
  constructor(private readonly database: Database) {}

  /** Appeals that were decided, by the kind of response. */
  async appeals({ from, to }: ReviewPeriod): Promise<LookedAtAgain[]> {
    const rows = await this.database.read<Row>(
      `SELECT r.kind AS name, a.employee_id AS person, SUBSTR(a.decided_at, 1, 7) AS month, a.upheld AS overturned
       FROM appeals a JOIN responses r ON r.id = a.response_id
         JOIN incidents i ON i.id = r.incident_id WHERE NOT i.for_hr_alone AND a.decided_at >= $1 AND a.decided_at < $2`,
      [from, dateAfter(to, 1)],
    )
    return rows.map(lookedAtAgain)
  }

  /** Contests that were settled, by the cause that was recorded. A claim's id tells when it was made. */
  async contests({ from, to }: ReviewPeriod): Promise<LookedAtAgain[]> {
    const earlier = (what: string, of: string) =>
      `(SELECT p.${what} FROM cause_claims p WHERE p.incident_id = c.incident_id AND p.id < c.id ${of}
        ORDER BY p.id DESC LIMIT 1)`
    const rows = await this.database.read<Row>(
      `SELECT CASE WHEN c.kind = 'UPHELD' THEN c.cause ELSE COALESCE(${earlier('cause', "AND p.kind <> 'CONTESTED'")},
         'EMPLOYEE') END AS name, i.employee_id AS person, SUBSTR(c.at, 1, 7) AS month,
         CASE WHEN c.kind = 'CHANGED' THEN 1 ELSE 0 END AS overturned
       FROM cause_claims c JOIN incidents i ON i.id = c.incident_id
       WHERE c.id >= $1 AND c.id < $2 AND c.kind IN ('CHANGED', 'UPHELD') AND i.employee_id IS NOT NULL AND NOT i.for_hr_alone
         AND ${earlier('kind', '')} = 'CONTESTED'`,
      [from, dateAfter(to, 1)].map((date) => firstIdAt(Date.parse(date))),
    )
    return rows.map(lookedAtAgain)
  }

  /** Every own incident: the moments at which something was believed of somebody. */
  async ownIncidents({ from, to }: ReviewPeriod): Promise<Moment[]> {
    const rows = await this.database.read<{ person: string; day: CalendarDate }>(
      `SELECT employee_id AS person, day FROM incidents
       WHERE day >= $1 AND day <= $2 AND cause = 'EMPLOYEE' AND withdrawn_at IS NULL AND employee_id IS NOT NULL AND NOT for_hr_alone
       GROUP BY employee_id, day`,
      [from, to],
    )
    return rows.map(({ person, day }) => ({ group: 'ALL', person, day: dayOfDate(day) }))
  }

  /** Days with own incidents on recorded shifts, by month, over the whole organisation. */
  async episodes({ from, to }: ReviewPeriod): Promise<Map<Month, number>> {
    const rows = await this.database.read<{ month: Month; episodes: number | string }>(
      `SELECT SUBSTR(e.day, 1, 7) AS month, COUNT(*) AS episodes FROM (
         SELECT DISTINCT i.employee_id, i.day FROM incidents i
         WHERE i.day >= $1 AND i.day <= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL AND NOT i.for_hr_alone
           AND EXISTS (SELECT 1 FROM shifts s WHERE s.employee_id = i.employee_id AND s.date = i.day)) e GROUP BY 1`,
      [from, to],
    )
    return new Map(rows.map(({ month, episodes }) => [month, Number(episodes)]))
  }

  /**
   * What was worked, month by month, over the whole organisation, to the period's last day. The month in which that is may have
   * shifts planned for later, so it is added up from the shifts; the others are kept in sums.
   */
  async worked({ from, to }: ReviewPeriod): Promise<Found<Map<Month, WorkedInMonth[]>>> {
    const last = monthOf(to)
    const [kept, running] = await Promise.all([
      this.database.read<Sum>(
        `SELECT month, store_id AS "storeId", position, conditions, SUM(shifts) AS shifts, SUM(counted) AS counted,
           SUM(interactions) AS interactions
         FROM shift_exposure WHERE month >= $1 AND month < $2 GROUP BY 1, 2, 3, 4`,
        [monthOf(from), last],
      ),
      this.database.read<Sum>(
        `SELECT SUBSTR(s.date, 1, 7) AS month, s.store_id AS "storeId", s.position, s.conditions, COUNT(*) AS shifts,
           COUNT(s.interactions) AS counted, SUM(s.interactions) AS interactions
         FROM shifts s WHERE s.store_id IN (SELECT id FROM stores) AND s.date >= $1 AND s.date <= $2 GROUP BY 1, 2, 3, 4`,
        [firstDay(last), to],
      ),
    ])
    const months = new Map<Month, WorkedInMonth[]>()
    for (const { month, conditions, shifts, counted, interactions, ...row } of [...kept, ...running]) {
      const worked = months.get(month) ?? []
      months.set(month, worked)
      worked.push({
        ...row,
        conditions: conditionsIn(conditions),
        shifts: Number(shifts),
        counted: Number(counted),
        interactions: Number(interactions ?? 0),
      })
    }
    return { value: months, rows: kept.length + running.length }
  }
}

type Row = Omit<LookedAtAgain, 'overturned'> & { overturned: boolean | 0 | 1 | null }
type Sum = Pick<WorkedInMonth, 'storeId' | 'position'> &
  Record<'month' | 'conditions', string> &
  Record<'shifts' | 'counted' | 'interactions', number | string | null>

const lookedAtAgain = (row: Row): LookedAtAgain => ({ ...row, overturned: Boolean(row.overturned) })
