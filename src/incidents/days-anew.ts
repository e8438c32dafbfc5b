import type { CalendarDate } from '../time/instant.js'

/** An incident of somebody, the day that it counts for, and the day by the roster as it is now. */
export interface DayByRoster {
  id: string
  day: CalendarDate
  found: CalendarDate
}

/** Those of one person's incidents that move to another day. */
export const moving = <T extends DayByRoster>(theirs: readonly T[]): T[] =>
  theirs.filter(({ day, found }) => found !== day)

/**
 * The same, but for what would make several days of one: whoever writes a roster afterwards makes more of nobody's days. What is of
 * one day moves together, or to a day on which there was something already.
 */
export function movingTogether<T extends DayByRoster>(theirs: readonly T[]): T[] {
  const days = new Set(theirs.map(({ day }) => day))
  return moving(theirs).filter(({ day }) => {
    const after = new Set(theirs.filter((one) => one.day === day).map(({ found }) => found))
    return [...after].filter((found) => found === day || !days.has(found)).length <= 1
  })
}
