import type { LeftOut } from '../belief/voices.js'
import { monthsBefore } from '../records/facts.js'
import type { Question } from './question.js'
import { type Known, knownOf, weighed } from './weighed.js'

export type { LeftOut }

/** P(lasting factor >= the policy's) with something left out, and what it then rests on. */
export interface Without {
  probability: number
  /** Own incidents that remain, and the days on which they were. */
  own: number
  days: number
}

/**
 * The probability with a voice left out, or with incidents that are no proof: for asking whether a finding stands without
 * somebody. A voice is a set of recorders: leave out one after another of `recordersOf`, or several who count as one.
 */
export function probabilityWithout(question: Question, leftOut: LeftOut): Without {
  return without(knownOf(question), leftOut)
}

/** The same of what is known already. */
export function without(known: Known, leftOut: LeftOut): Without {
  const { probability, facts } = weighed(known, leftOut)
  const own = facts.filter((fact) => fact.own > 0)
  return {
    probability,
    own: own.reduce((sum, fact) => sum + fact.own, 0),
    days: new Set(own.map((fact) => fact.day)).size,
  }
}

/** Who recorded the person's own incidents in the look-back window; null among them where some name nobody. */
export function recordersOf({ shifts, at, policy }: Question): Set<string | null> {
  const since = monthsBefore(at, policy.lookBackMonths)
  const recorders = new Set<string | null>()
  for (const fact of shifts) {
    if (fact.own === 0 || fact.day <= since || fact.day > at) continue
    if (fact.incidents) for (const { recorder } of fact.incidents) recorders.add(recorder)
    else recorders.add(null)
  }
  return recorders
}
