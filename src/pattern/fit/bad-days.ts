import { PRIOR_BASELINE } from '../belief/baseline.js'
import type { Evidence } from './evidence.js'
import { type FitState, episodeMeans } from './state.js'
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
  const { count, episodes } = evidence
  const means = episodeMeans(evidence, state)
  // what would have been ordinary there, were the person's factor at each of the points
  const ordinaries = new Float64Array(means.length * NORMAL.length)
  for (const [i, { expected, personalLog, personalSpread }] of means.entries())
    for (const [k, { at }] of NORMAL.entries())
      ordinaries[i * NORMAL.length + k] = expected * Math.exp(personalLog + at * personalSpread)
  const clean = count - episodes.length
  for (let round = 0; round < ROUNDS; round++) {
    // shifts without own incidents may have been bad days as well, that went without
    let badDays = clean * badDayGiven(0, 0, state.badDay)
    let added = 0
    const withoutIncident = Math.exp(-state.badDay.mean)
    for (let i = 0; i < episodes.length; i++) {
      const e = episodes[i]!
      const { background } = means[i]!
      e.ordinary = 0
      for (let k = 0; k < NORMAL.length; k++) {
        const { weight } = NORMAL[k]!
        const ordinary = ordinaries[i * NORMAL.length + k]!
        const mean = ordinary + background
        const bad = badDayGiven(e.own, mean, state.badDay, withoutIncident)
        const fromBadDay = (bad * e.own * state.badDay.mean) / (mean + state.badDay.mean)
        badDays += weight * bad
        added += weight * fromBadDay
        e.ordinary += (weight * (e.own - fromBadDay) * ordinary) / mean
      }
    }
    const prior = PRIOR_BASELINE.badDay
    state.badDay = {
      probability: (badDays + PRIOR_BAD_DAYS) / (count + PRIOR_BAD_DAYS / prior.probability),
      mean: (added + PRIOR_BAD_DAYS * prior.mean) / (badDays + PRIOR_BAD_DAYS),
    }
  }
}
