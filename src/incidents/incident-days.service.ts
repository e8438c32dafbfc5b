import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { type CalendarDate, DAY_MS, type Instant, instantOf } from '../time/instant.js'
import { incidentDay } from './incident-day.js'

/** Finds the day that an incident counts for, from the roster. */
@Injectable()
export class IncidentDays {
  constructor(private readonly database: Database) {}

  async of(tx: Tx, employeeId: string | undefined, occurredAt: Instant, timeZone: string): Promise<CalendarDate> {
    return incidentDay(occurredAt, timeZone, employeeId ? await this.shiftsAround(tx, employeeId, occurredAt) : [])
  }

  private shiftsAround(tx: Tx, employeeId: string, occurredAt: Instant) {
    const around = (days: number) => instantOf(Date.parse(occurredAt) + days * DAY_MS).slice(0, 10)
    return this.database.readIn<{ date: string; startsAt: string | null; endsAt: string | null }>(
      tx,
      `SELECT date, starts_at AS "startsAt", ends_at AS "endsAt" FROM shifts
       WHERE employee_id = $1 AND date BETWEEN $2 AND $3`,
      [employeeId, around(-2), around(2)],
    )
  }
}
