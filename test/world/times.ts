import { instantOf } from '../../src/time/instant.js'
import { inMilliseconds, type Span, testClock } from './clock.js'

/** The instant so long ago, in UTC. */
export const ago = (span: Span): string => instantOf(testClock.milliseconds() - inMilliseconds(span))

/** The date so many days ago, in UTC; negative for days to come. */
export const dateAgo = (days: number): string => ago({ days }).slice(0, 10)

export const today = (): string => dateAgo(0)

/** Noon of the day so many days ago: far enough from midnight for no shift to be in doubt. */
export const noon = (daysAgo: number): string => `${dateAgo(daysAgo)}T12:00:00.000Z`

/** The first and the last day of the month that goes on, in UTC. */
export const thisMonth = (): { from: string; to: string } => monthOf(today())

/** The first and the last day of the month of a date. */
export const monthOf = (date: string): { from: string; to: string } => {
  const [year, month] = date.split('-').map(Number)
  return {
    from: `${date.slice(0, 7)}-01`,
    to: new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10),
  }
}

/** The first and the last day of the quarter that was over last, in UTC. */
export function lastQuarter(): { from: string; to: string } {
  const [year, month] = today().split('-').map(Number)
  const begun = month! - 1 - ((month! - 1) % 3)
  const date = (months: number, day: number) =>
    new Date(Date.UTC(year!, begun + months, day)).toISOString().slice(0, 10)
  return { from: date(-3, 1), to: date(0, 0) }
}

/** How many days ago the day was that is so many days into that quarter; negative for the one before. */
export const intoLastQuarter = (days: number): number =>
  (Date.parse(today()) - Date.parse(lastQuarter().from)) / 86_400_000 - days
