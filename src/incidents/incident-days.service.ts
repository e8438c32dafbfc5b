import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { jsonSql } from '../database/json-sql.js'
import { type CalendarDate, DAY_MS, type Instant, instantOf } from '../time/instant.js'
import { type DayByRoster, moving, movingTogether } from './days-anew.js'
import { incidentDay } from './incident-day.js'
import { IncidentChanges } from './incident-changes.service.js'
import { Incident } from './incident.entity.js'

interface OfRoster {
  employeeId: string
  date: CalendarDate
  startsAt: Instant | null
  endsAt: Instant | null
}

interface Counted extends Omit<DayByRoster, 'found'> {
  employeeId: string
  occurredAt: Instant
  timeZone: string
}

/** Finds the day that an incident counts for, from the roster. */
@Injectable()
export class IncidentDays {
  constructor(
    private readonly database: Database,
    private readonly changes: IncidentChanges,
  ) {}

  async of(tx: Tx, employeeId: string | undefined, occurredAt: Instant, timeZone: string): Promise<CalendarDate> {
    const [from, to] = [around(occurredAt, -2), around(occurredAt, 2)]
    return incidentDay(occurredAt, timeZone, employeeId ? await this.shifts(tx, [employeeId], from, to) : [])
  }

  /**
   * The same for what was logged before the roster told of it: a night that is told afterwards is one day, too. What a file told of has
   * the day of the file's own roster. By a manager nobody's days become more. Returns of whom the first day has something moved.
   */
  async anew(
    tx: Tx,
    viewer: Viewer | null,
    people: readonly string[],
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<Map<string, CalendarDate>> {
    const incidents = await this.database.readIn<Counted>(
      tx,
      `SELECT i.id, i.day, i.employee_id AS "employeeId", i.occurred_at AS "occurredAt", s.time_zone AS "timeZone"
       FROM incidents i JOIN stores s ON s.id = i.store_id
       WHERE i.employee_id IN (${jsonSql.ids(this.database.dialect)}) AND i.day BETWEEN $2 AND $3
         AND NOT i.imported AND i.withdrawn_at IS NULL ORDER BY i.id`,
      [JSON.stringify(people), around(from, -2), around(to, 2)],
    )
    const moved = new Map<string, CalendarDate>()
    if (incidents.length === 0) return moved
    const concerned = [...new Set(incidents.map(({ employeeId }) => employeeId))]
    const shifts = await this.shifts(tx, concerned, around(from, -4), around(to, 4))
    const choose = !viewer || isHr(viewer) ? moving : movingTogether
    const moves = concerned.flatMap((id) => {
      const roster = shifts.filter(({ employeeId }) => employeeId === id)
      return choose(incidents.filter(({ employeeId }) => employeeId === id).map((one) => foundIn(one, roster)))
    })
    if (moves.length === 0) return moved
    const found = new Map(moves.map((one) => [one.id, one.found]))
    for (const incident of await tx.findBy(Incident, { id: In([...found.keys()]) })) {
      const day = found.get(incident.id)!
      await this.changes.make(tx, viewer, incident, { action: 'incident.day-found', set: { day } })
      const [first] = [day, incident.day, moved.get(incident.employeeId!) ?? day].toSorted()
      moved.set(incident.employeeId!, first!)
    }
    return moved
  }

  private shifts(tx: Tx, people: readonly string[], from: CalendarDate, to: CalendarDate): Promise<OfRoster[]> {
    return this.database.readIn<OfRoster>(
      tx,
      `SELECT employee_id AS "employeeId", date, starts_at AS "startsAt", ends_at AS "endsAt" FROM shifts
       WHERE employee_id IN (${jsonSql.ids(this.database.dialect)}) AND date BETWEEN $2 AND $3`,
      [JSON.stringify(people), from, to],
    )
  }
}

const around = (at: Instant | CalendarDate, days: number): CalendarDate =>
  instantOf(Date.parse(at) + days * DAY_MS).slice(0, 10)

function foundIn(one: Counted, shifts: readonly OfRoster[]): Counted & DayByRoster {
  const [from, to] = [around(one.occurredAt, -2), around(one.occurredAt, 2)]
  const near = shifts.filter(({ date }) => from <= date && date <= to)
  return { ...one, found: incidentDay(one.occurredAt, one.timeZone, near) }
}
