import { dateAfter } from '../time/calendar.js'
import { clockChanges } from '../time/clock-changes.js'
import { instantOf, localDate, localMinute } from '../time/instant.js'
import { type Day, dayOfDate } from '../pattern/records/facts.js'

export interface WallTime {
  day: Day
  minuteOfDay: number
}

/** What the clock on a store's wall shows at an instant (milliseconds since 1970). */
export function wallTime(moment: number, timeZone: string): WallTime {
  const instant = instantOf(moment)
  return { day: dayOfDate(localDate(instant, timeZone)), minuteOfDay: localMinute(instant, timeZone) }
}

/** Clocks are looked at this much longer than records go. */
const DAYS_MORE = 90

/**
 * By how many minutes the eastmost of some stores is ever ahead of UTC in these years, 0 at least: so long before UTC's
 * midnight a day may begin somewhere.
 */
export function maxUtcOffset(timeZones: Iterable<string>, from: number, to: number): number {
  const dateOf = (moment: number) => instantOf(moment).slice(0, 10)
  const changes = clockChanges(timeZones, dateOf(from), dateAfter(dateOf(to), DAYS_MORE))
  return changes.reduce((most, [, , , minutes]) => Math.max(most, minutes), 0)
}
