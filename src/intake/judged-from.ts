import { type Day, dayOfDate } from '../pattern/records/facts.js'
import type { CalendarDate } from '../time/instant.js'
import type { ImportReport } from './import-report.js'

/** The earlier of two days, of which the first need not be there. */
export const earlierOf = (known: CalendarDate | undefined, day: CalendarDate): CalendarDate =>
  known === undefined || day < known ? day : known

/** By the moment, what happens on a day can come before something of the day before: in another time zone, or on a shift over midnight. */
const MARGIN_DAYS = 2

/**
 * From which day on findings can be others by what was imported, of which `days` are the first that it tells something new of. Each finding
 * rests on what was there at its moment, so that all before it is left as it was found. -Infinity where that is everything, Infinity
 * where it is nothing.
 */
export function judgedFrom(
  { stores, employees }: Pick<ImportReport, 'stores' | 'employees'>,
  days: readonly (CalendarDate | undefined)[],
): Day {
  // When days begin, and what somebody works as, bears on all of them.
  if (stores.added + stores.updated + employees.updated > 0) return -Infinity
  return Math.min(...days.map((day) => (day === undefined ? Infinity : dayOfDate(day) - MARGIN_DAYS)))
}
