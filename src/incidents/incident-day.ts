import { type CalendarDate, type Instant, localDate, localMinute } from '../time/instant.js'
import { dateOfDay, type Day, dayOfDate, shiftDay } from '../pattern/records/facts.js'

interface ShiftOnDate {
  date: CalendarDate
  startsAt: Instant | null
  endsAt: Instant | null
}

/** A shift of the day on which it began; its times in milliseconds since 1970, null where the roster doesn't tell them. */
export interface ShiftOfDay {
  day: Day
  startsAt: number | null
  endsAt: number | null
}

/**
 * The day an incident counts for, since a night shift crosses midnight: the date of the shift that was under way; where
 * the roster has no times, the date on the store's wall, or in the small hours the day before if they worked then.
 */
export function incidentDay(occurredAt: Instant, timeZone: string, shifts: readonly ShiftOnDate[]): CalendarDate {
  const wall = { day: dayOfDate(localDate(occurredAt, timeZone)), minuteOfDay: localMinute(occurredAt, timeZone) }
  const ofDays = shifts.map(({ date, startsAt, endsAt }) => ({
    day: dayOfDate(date),
    startsAt: startsAt === null ? null : Date.parse(startsAt),
    endsAt: endsAt === null ? null : Date.parse(endsAt),
  }))
  return dateOfDay(dayCountedFor(Date.parse(occurredAt), wall, ofDays))
}

/**
 * The same by numbers, for those who have many. A shift holds the moment it ends: what happens as somebody leaves belongs to
 * the work they are leaving, and on a shift that the roster tells of it is weighed with that shift's conditions. Where two
 * shifts hold the moment, the one that began last counts, whichever the roster tells of first.
 */
export function dayCountedFor(
  occurredAt: number,
  wall: { day: Day; minuteOfDay: number },
  shifts: readonly ShiftOfDay[],
): Day {
  let underWay: { day: Day; startsAt: number } | null = null
  for (const { day, startsAt, endsAt } of shifts) {
    if (startsAt === null || endsAt === null || occurredAt < startsAt || endsAt < occurredAt) continue
    if (underWay === null || startsAt > underWay.startsAt) underWay = { day, startsAt }
  }
  if (underWay) return underWay.day
  return shiftDay(wall.day, wall.minuteOfDay, (day) => shifts.some((s) => s.day === day && s.startsAt === null))
}
