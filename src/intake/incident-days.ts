import { dayCountedFor, type ShiftOfDay } from '../incidents/incident-day.js'
import type { Day } from '../pattern/records/facts.js'
import type { IncidentRow } from './incident-row.js'
import type { ShiftRow } from './shift-row.js'
import { type WallTime, wallTime } from '../workforce/store-clock.js'

/**
 * Finds the day to which each incident belongs, by the rule for those that are logged. Shown all shifts one by one, it keeps
 * only those around an incident.
 */
export class IncidentDays {
  private readonly shifts = new Map<string, Map<Day, ShiftOfDay[]>>()
  private readonly walls: WallTime[]

  constructor(
    private readonly incidents: readonly IncidentRow[],
    timeZoneOf: (store: string) => string,
  ) {
    this.walls = incidents.map((incident) => wallTime(incident.occurredAt, timeZoneOf(incident.store)))
    incidents.forEach(({ employee }, i) => {
      if (employee === null) return
      let days = this.shifts.get(employee)
      if (!days) this.shifts.set(employee, (days = new Map()))
      const { day } = this.walls[i]!
      for (const near of [day - 1, day]) if (!days.has(near)) days.set(near, [])
    })
  }

  shift({ employee, day, startsAt, endsAt }: ShiftRow): void {
    this.shifts.get(employee)?.get(day)?.push({ day, startsAt, endsAt })
  }

  /** One day for each incident, in their order. */
  days(): Day[] {
    return this.incidents.map(({ employee, occurredAt }, i) => {
      const wall = this.walls[i]!
      const on = (day: Day) => (employee === null ? [] : this.shifts.get(employee)!.get(day)!)
      return dayCountedFor(occurredAt, wall, [...on(wall.day - 1), ...on(wall.day)])
    })
  }
}
