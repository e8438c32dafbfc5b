import { DAY_MS, instantOf, localDate, localMinute } from '../time/instant.js'
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

/** By how many minutes a clock is ahead of UTC at the most, over the years of the records (negative: behind). */
export function maxUtcOffsetIn(timeZone: string, from: number, to: number): number {
  let most = -Infinity
  for (let moment = from; moment <= to + 90 * DAY_MS; moment += 90 * DAY_MS) {
    const { day, minuteOfDay } = wallTime(moment, timeZone)
    most = Math.max(most, day * 1440 + minuteOfDay - Math.floor(moment / 60_000))
  }
  return most
}

/**
 * By how many minutes the eastmost of some stores is ever ahead of UTC in these years, 0 at least: so long before UTC's
 * midnight a day may begin somewhere.
 */
export function maxUtcOffset(timeZones: Iterable<string>, from: number, to: number): number {
  return Math.max(0, ...Array.from(new Set(timeZones), (zone) => maxUtcOffsetIn(zone, from, to)))
}
