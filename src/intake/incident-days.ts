import { type Day, shiftDay } from '../pattern/facts.js'
import type { IncidentRow } from './incident-row.js'
import type { ShiftRow } from './shift-row.js'
import { type WallTime, wallTime } from './store-clock.js'

interface Hours {
  startsAt: number | null
  endsAt: number | null
}

/**
 * Finds the day to which each incident belongs, the one on which the shift began: the shift whose hours cover it; else, in
 * the small hours, the day before, if the person had a shift then whose hours nobody wrote down; else the date by the
 * store's clock. Shown all shifts one by one, it keeps only those around an incident.
 */
export class IncidentDays {
  private readonly shifts = new Map<string, Map<Day, Hours[]>>()
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
    this.shifts.get(employee)?.get(day)?.push({ startsAt, endsAt })
  }

  /** One day for each incident, in their order. */
  days(): Day[] {
    return this.incidents.map(({ employee, occurredAt }, i) => {
      const { day, minuteOfDay } = this.walls[i]!
      const on = (d: Day) => (employee === null ? [] : this.shifts.get(employee)!.get(d)!)
      const covers = ({ startsAt, endsAt }: Hours) =>
        startsAt !== null && endsAt !== null && startsAt <= occurredAt && occurredAt <= endsAt
      for (const near of [day, day - 1]) if (on(near).some(covers)) return near
      return shiftDay(day, minuteOfDay, (d) => on(d).some((hours) => hours.startsAt === null))
    })
  }
}
