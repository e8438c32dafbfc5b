import { PRIOR_BASELINE } from '../belief/baseline.js'
import type { Evidence } from './evidence.js'
import { type EpisodeMeans, episodeMeans, type FitState } from './state.js'
import { badDayGiven } from '../belief/shift-likelihood.js'

/** What the fit believes beforehand, as much as so many bad days would tell. */
const PRIOR_BAD_DAYS = 10
const ROUNDS = 4
/**
 * Points and weights that stand for a normal (Gauss-Hermite, three points). A plug-in of the mean would not do: whether one
 * incident came from a bad day goes with 1 / factor and whether two did with 1 / factor², so the spread matters.
 */
const NORMAL = [
  { at: -Math.sqrt(3), weight: 1 / 6 },
  { at: 0, weight: 2 / 3 },
  { at: Math.sqrt(3), weight: 1 / 6 },
]

/** The block of bad days: how often they are, and how many own incidents they add. */
export function fitBadDays(evidence: Evidence, state: FitState): void {
  const means = episodeMeans(evidence, state)
  const ordinaries = ordinariesOf(means)
  const { count } = evidence
  const prior = PRIOR_BASELINE.badDay
  for (let round = 0; round < ROUNDS; round++) {
    const { badDays, added } = badDaysGiven(state.badDay, evidence, means, ordinaries)
    state.badDay = {
      probability: (badDays + PRIOR_BAD_DAYS) / (count + PRIOR_BAD_DAYS / prior.probability),
      mean: (added + PRIOR_BAD_DAYS * prior.mean) / (badDays + PRIOR_BAD_DAYS),
    }
  }
}

/** What would have been ordinary at each episode, were the person's factor at each of the points. */
function ordinariesOf(means: readonly EpisodeMeans[]): Float64Array {
  const ordinaries = new Float64Array(means.length * NORMAL.length)
  for (let i = 0; i < means.length; i++) {
    const { expected, personalLog, personalSpread } = means[i]!
    for (let k = 0; k < NORMAL.length; k++)
      ordinaries[i * NORMAL.length + k] = expected * Math.exp(personalLog + NORMAL[k]!.at * personalSpread)
  }
  return ordinaries
}

/** How many bad days there were, if they are so, and what they added; and of each episode, what was ordinary. */
function badDaysGiven(
  badDay: FitState['badDay'],
  { count, episodes }: Evidence,
  means: readonly EpisodeMeans[],
  ordinaries: Float64Array,
): { badDays: number; added: number } {
  // shifts without own incidents may have been bad days as well, that went without
  let badDays = (count - episodes.length) * badDayGiven(0, 0, badDay)
  let added = 0
  const withoutIncident = Math.exp(-badDay.mean)
  for (let i = 0; i < episodes.length; i++) {
    const e = episodes[i]!
    const { background } = means[i]!
    let ordinarily = 0
    for (let k = 0; k < NORMAL.length; k++) {
      const { weight } = NORMAL[k]!
      const ordinary = ordinaries[i * NORMAL.length + k]!
      const mean = ordinary + background
      const bad = badDayGiven(e.own, mean, badDay, withoutIncident)
      const fromBadDay = (bad * e.own * badDay.mean) / (mean + badDay.mean)
      badDays += weight * bad
      added += weight * fromBadDay
      ordinarily += (weight * (e.own - fromBadDay) * ordinary) / mean
    }
    e.ordinary = ordinarily
  }
  return { badDays, added }
}
