import quantile from '@stdlib/stats-base-dists-gamma-quantile'
import { type Multiplier, PRIOR_BASELINE, UNKNOWN_CONDITION, UNKNOWN_POSITION } from '../belief/baseline.js'
import type { Evidence } from './evidence.js'
import { type FitState, settingRates } from './state.js'
import type { Setting } from '../records/records.js'

/** What the fit believes beforehand, as much as so many breakdowns would tell. */
const PRIOR_EPISODES = { rate: 2, position: 4, condition: 3 }
/** Rounds over all multipliers in turn; each is at its best given the others, and they soon settle. */
const SWEEPS = 12

interface Factor {
  settings: number[]
  current: Multiplier
  prior: number
  middle: number
}

/** The multipliers' block of the fit: rate, positions and conditions, as a gamma-Poisson regression by coordinates. */
export function fitMultipliers(evidence: Evidence, state: FitState): void {
  const { settings } = evidence.records
  const { counts, exposure } = settingSums(evidence, state)
  const having = (holds: (setting: Setting) => boolean) =>
    [...settings.keys()].filter((s) => exposure[s]! > 0 && holds(settings[s]!))
  const factors: Factor[] = [
    ...[...state.positions].map(([name, current]) => ({
      settings: having((s) => s.position === name),
      current,
      prior: PRIOR_EPISODES.position,
      middle: UNKNOWN_POSITION.factor,
    })),
    ...[...state.conditions].map(([name, current]) => ({
      settings: having((s) => s.conditions.includes(name)),
      current,
      prior: PRIOR_EPISODES.condition,
      middle: UNKNOWN_CONDITION.factor,
    })),
  ]
  const predicted = settingRates(settings, state).map((rate, s) => rate * exposure[s]!)
  const total = counts.reduce((a, b) => a + b, 0)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const sum = predicted.reduce((a, b) => a + b, 0)
    const scale = (total + PRIOR_EPISODES.rate) / (sum + (PRIOR_EPISODES.rate * state.rate) / PRIOR_BASELINE.rate)
    state.rate *= scale
    for (let s = 0; s < predicted.length; s++) predicted[s]! *= scale
    for (const factor of factors) {
      let seen = 0
      let expected = 0
      for (const s of factor.settings) {
        seen += counts[s]!
        expected += predicted[s]! / factor.current.factor
      }
      // a gamma prior of `prior` breakdowns around its middle: the posterior is gamma again
      const shape = seen + factor.prior
      const strength = expected + factor.prior / factor.middle
      const was = factor.current.factor
      factor.current = { factor: shape / strength, low: shape, high: strength, episodes: seen }
      for (const s of factor.settings) predicted[s]! *= factor.current.factor / was
    }
  }
  const names = [...state.positions.keys(), ...state.conditions.keys()]
  for (const [i, { current }] of factors.entries()) {
    const into = i < state.positions.size ? state.positions : state.conditions
    into.set(names[i]!, {
      factor: current.factor,
      low: quantile(0.05, current.low, current.high),
      high: quantile(0.95, current.low, current.high),
      episodes: Math.round(current.episodes * 10) / 10,
    })
  }
}

/** By setting: ordinary own incidents, and exposure as interactions weighed with the place's and the people's factors. */
function settingSums(evidence: Evidence, state: FitState): { counts: Float64Array; exposure: Float64Array } {
  const { shifts, settings } = evidence.records
  const counts = new Float64Array(settings.length)
  for (const e of evidence.episodes) counts[shifts.setting[e.shift]!]! += e.ordinary
  return { counts, exposure: state.placed.map((interactions) => interactions * state.people.level) }
}
