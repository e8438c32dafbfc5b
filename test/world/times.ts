import { dayInWords } from '../../src/language/days.js'
import { Language } from '../../src/language/language.js'
import * as calendar from '../../src/time/calendar.js'
import { instantOf } from '../../src/time/instant.js'
import { inMilliseconds, type Span, testClock } from './clock.js'

/** The instant so long ago, in UTC. */
export const ago = (span: Span): string => instantOf(testClock.milliseconds() - inMilliseconds(span))

/** The date so many days ago, in UTC; negative for days to come. */
export const dateAgo = (days: number): string => ago({ days }).slice(0, 10)

/** As English sentences say a date: 28 November 2026. */
export const inWords = (date: string): string => dayInWords(date, Language.EN)

export const today = (): string => dateAgo(0)

/** Noon of the day so many days ago: far enough from midnight for no shift to be in doubt. */
export const noon = (daysAgo: number): string => `${dateAgo(daysAgo)}T12:00:00.000Z`

/** The first and the last day of the month that goes on, in UTC. */
export const thisMonth = (): { from: string; to: string } => monthOf(today())

/** The first and the last day of the month of a date. */
export const monthOf = (date: string): { from: string; to: string } => {
  const month = calendar.monthOf(date)
  return { from: calendar.firstDay(month), to: calendar.lastDay(month) }
}

/** The first and the last day of the quarter that was over last, in UTC. */
export function lastQuarter(): { from: string; to: string } {
  const month = calendar.monthOf(today())
  const begun = calendar.monthAfter(month, -((Number(month.slice(5)) - 1) % 3))
  return {
    from: calendar.firstDay(calendar.monthAfter(begun, -3)),
    to: calendar.lastDay(calendar.monthAfter(begun, -1)),
  }
}

/** How many days ago the day was that is so many days into that quarter; negative for the one before. */
export const intoLastQuarter = (days: number): number => calendar.daysBetween(lastQuarter().from, today()) - days
