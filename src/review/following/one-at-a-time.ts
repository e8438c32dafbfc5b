import { createHash } from 'node:crypto'
import type { Day } from '../../pattern/records/facts.js'

/** So many moments of a group are followed at most: how long it takes does not grow with the chain beyond that, and the ranges say what it costs. */
export const MOST_FOLLOWED = 5_000

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

/**
 * As they are where a group has at most `most` moments; of a larger group those of half of the people, of a quarter, and so on, until they
 * are at most that. Who that is hangs on a digest of who they are alone: two answers about different periods are of the same people, or of half
 * of them, and never of all but a few, of whom what is left would tell.
 */
export function drawn<M extends Moment>(moments: readonly M[], most: number): M[] {
  const groups = new Map<string, M[]>()
  for (const moment of moments) {
    const group = groups.get(moment.group)
    if (group) group.push(moment)
    else groups.set(moment.group, [moment])
  }
  const kept = new Set<M>()
  for (const group of groups.values()) {
    let some = group
    for (let halvings = 1; some.length > most; halvings++)
      some = some.filter(({ person }) => halvingsSurvived(person) >= halvings)
    for (const moment of some) kept.add(moment)
  }
  return moments.filter((moment) => kept.has(moment))
}

/** Half of all people survive one, a quarter two. */
const halvingsSurvived = (person: string): number =>
  Math.clz32(createHash('sha256').update(person).digest().readUInt32BE())
