import { type CalendarDate, type Instant, localDate, localMinute } from '../database/instant.js'
import { dateOfDay, dayOfDate, shiftDay } from '../pattern/facts.js'

interface ShiftOnDate {
  date: CalendarDate
  startsAt: Instant | null
  endsAt: Instant | null
}

/**
 * The day an incident counts for, since a night shift crosses midnight: the date of the shift that was under way; where
 * the roster has no times, the date on the store's wall, or in the small hours the day before if they worked then.
 */
export function incidentDay(occurredAt: Instant, timeZone: string, shifts: readonly ShiftOnDate[]): CalendarDate {
  const underWay = shifts.find(
    ({ startsAt, endsAt }) => startsAt && endsAt && startsAt <= occurredAt && occurredAt <= endsAt,
  )
  if (underWay) return underWay.date
  const untimed = new Set(shifts.filter((shift) => !shift.startsAt).map((shift) => shift.date))
  const onTheWall = dayOfDate(localDate(occurredAt, timeZone))
  return dateOfDay(shiftDay(onTheWall, localMinute(occurredAt, timeZone), (day) => untimed.has(dateOfDay(day))))
}
