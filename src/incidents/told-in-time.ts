import { DAY_MS } from '../time/instant.js'

/** What is told later than so many days after it happened proves nothing. */
export const TOLD_WITHIN_DAYS = 7
/** So much is told of one person within a day at most, for it to prove anything. */
export const MOST_A_DAY = 3

/** Whether something was told too long after it happened; instants as texts. */
export const isToldLate = (occurredAt: string, toldAt: string): boolean =>
  Date.parse(toldAt) - Date.parse(occurredAt) > TOLD_WITHIN_DAYS * DAY_MS

/** Whether some day (24 hours, wherever they begin) that holds this instant holds more of them than may be told. */
export function isAmongMany(toldAt: string, all: readonly string[]): boolean {
  const at = Date.parse(toldAt)
  const times = all
    .map((other) => Date.parse(other))
    .filter((other) => Math.abs(other - at) < DAY_MS)
    .sort((a, b) => a - b)
  return times.some((first, n) => {
    const last = times[n + MOST_A_DAY]
    return last !== undefined && last - first < DAY_MS && first <= at && at <= last
  })
}
