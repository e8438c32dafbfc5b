import type { Day } from '../../pattern/records/facts.js'

/** A moment from which somebody is followed. */
export interface Moment {
  /** Whom, and in which group. */
  person: string
  group: string
  day: Day
}

/**
 * Of each person in each group one moment at a time: another while they are still followed from an earlier one is left out,
 * or the same days would count twice.
 */
export function oneAtATime<M extends Moment>(moments: readonly M[], days: number): M[] {
  const until = new Map<string, Day>()
  return [...moments]
    .sort((a, b) => a.day - b.day)
    .filter(({ person, group, day }) => {
      const key = `${group} ${person}`
      if (day <= (until.get(key) ?? -Infinity)) return false
      until.set(key, day + days)
      return true
    })
}
