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

/** Who told of incidents beside whoever recorded them. */
export interface Told {
  /** By the id of an incident, whoever recorded it not among them. */
  tellers: ReadonlyMap<string, readonly string[]>
  /** Incidents that were written down as somebody told them. */
  writtenDown: ReadonlySet<string>
}

/**
 * What stands without a voice: what the others recorded, against their share of what was to be expected; or, where that tells more,
 * that together with all of which others told, whoever of those who told is left out as well, against all that was to be expected. So whoever
 * records and whoever bears them out are not two voices, and with a third who tells there are.
 */
export function standsWithout(known: Known, left: Omit<LeftOut, 'confirmed'>, { tellers, writtenDown }: Told): Without {
  const notProof = [...(left.notProof ?? [])]
  const recorded = without(known, { ...left, notProof: new Set([...notProof, ...writtenDown]) })
  let told: Without | undefined
  for (const one of new Set([...tellers.values()].flat())) {
    const isTold = (id: string) => (tellers.get(id) ?? []).some((other) => other !== one)
    const confirmed = new Set([...tellers.keys()].filter(isTold))
    const hearsay = [...writtenDown].filter((id) => !confirmed.has(id))
    const rest = without(known, { ...left, confirmed, notProof: new Set([...notProof, ...hearsay]) })
    if (!told || rest.probability < told.probability) told = rest
  }
  return told && told.probability > recorded.probability ? told : recorded
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
