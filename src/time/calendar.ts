import { Temporal } from 'temporal-polyfill'
import { type CalendarDate, DAY_MS, type Instant } from './instant.js'

/** A month of the calendar, `YYYY-MM`. */
export type Month = string

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date)
const plainMonth = (month: Month) => Temporal.PlainYearMonth.from(month)

/** The date so many days later; earlier where they are negative. */
export const dateAfter = (date: CalendarDate, days: number): CalendarDate => plain(date).add({ days }).toString()

/** The last instant of a date, by the clock of a place. */
export const endOfDay = (date: CalendarDate, timeZone: string): Instant =>
  plain(date).add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant().subtract({ milliseconds: 1 }).toString()

/** How many days later the second date is; negative where it is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => plain(from).until(to).days

/** The same day of the month so many months earlier, or that month's last day where it has no such day. */
export const monthsBefore = (date: CalendarDate, months: number): CalendarDate =>
  plain(date).subtract({ months }).toString()

export const monthOf = (date: CalendarDate): Month => date.slice(0, 7)

/** The month so many months later; earlier where they are negative. */
export const monthAfter = (month: Month, months: number): Month => plainMonth(month).add({ months }).toString()

export const firstDay = (month: Month): CalendarDate => `${month}-01`

export const lastDay = (month: Month): CalendarDate => `${month}-${plainMonth(month).daysInMonth}`

/** Days since 1970-01-01: the unit in which dates are reckoned with where there are many. */
export const dayNumber = (date: CalendarDate): number => Date.parse(date) / DAY_MS

/** The date of a day that is counted so. */
export const dateOfNumber = (day: number): CalendarDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The month in which a day that is counted so lies, counted from January 1970, which is 0. */
export function monthNumber(day: number): number {
  const date = new Date(day * DAY_MS)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** The first day of a month that is counted so. */
export const firstDayNumber = (month: number): number => Date.UTC(1970, month, 1) / DAY_MS
