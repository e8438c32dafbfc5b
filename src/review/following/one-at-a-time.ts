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
 * As they are where a group has at most `most` moments; of larger groups those of as many people as leave at most that. People are drawn
 * evenly, by a digest of who they are: whoever asks again is told of the same ones.
 */
export function drawn<M extends Moment>(moments: readonly M[], most: number): M[] {
  const sizes = new Map<string, number>()
  for (const { group } of moments) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const dropped = new Set<string>()
  for (const [group, size] of sizes) if (size > most) for (const person of notDrawn(moments, group, most)) dropped.add(`${group} ${person}`) // prettier-ignore
  return moments.filter(({ group, person }) => !dropped.has(`${group} ${person}`))
}

function notDrawn(moments: readonly Moment[], of: string, most: number): string[] {
  const counts = new Map<string, number>()
  for (const { group, person } of moments) if (group === of) counts.set(person, (counts.get(person) ?? 0) + 1)
  const inOrder = [...counts.keys()]
    .map((person) => ({ person, at: createHash('sha256').update(person).digest('hex') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  let sum = 0
  const first = inOrder.findIndex(({ person }) => (sum += counts.get(person)!) > most)
  return inOrder.slice(first).map(({ person }) => person)
}
