import type { Baseline } from '../belief/baseline.js'
import { meanUnder, quantileOf } from '../belief/markov-chain.js'
import { isConfidence } from '../records/confidence.js'
import { type Day, type PlaceFacts } from '../records/facts.js'
import { shareFrom } from '../belief/filter.js'
import type { ConditionEffect } from './judgement.js'
import { Peers } from '../belief/peers.js'
import { placeWeeks, trackPlace } from '../belief/place.js'
import type { Policy } from './policy.js'
import { weekOf } from '../records/weeks.js'

/** How a place as a whole stands, naming nobody. */
export interface PlaceStanding {
  /** The place's current factor over other places in the same conditions: median, and where it lies with 90%. */
  factor: number
  range: [number, number]
  /** P(factor >= the policy's). */
  probability: number
  elevated: boolean
  /** Weeks in a row, to now, in which the factor was expected to be the policy's or more. */
  weeksElevated: number
  episodes: number
  /** Episodes to be expected of a place of factor 1, in the same weeks as `episodes`: the last thirteen. */
  expectedEpisodes: number
  /** Conditions under which people worked here since the baseline, the weightiest first. `share` of the interactions. */
  conditions: (ConditionEffect & { share: number })[]
}

const RECENT_WEEKS = 13

export function placeStanding(baseline: Baseline, place: PlaceFacts, at: Day, policy: Policy): PlaceStanding {
  const peers = Peers.of(baseline)
  const weeks = placeWeeks(peers, place.store, place, at)
  const track = trackPlace(peers.places, weeks)
  const probability = Math.min(1, meanUnder(track.now, shareFrom(peers.places, policy.placeFactor)))
  const recent = (column: Float64Array) => column.slice(-RECENT_WEEKS).reduce((a, b) => a + b, 0)
  const calm = track.mean.findLastIndex((mean) => mean < policy.placeFactor)
  return {
    factor: quantileOf(peers.places.grid, track.now, 0.5),
    range: [quantileOf(peers.places.grid, track.now, 0.05), quantileOf(peers.places.grid, track.now, 0.95)],
    probability,
    elevated: probability >= policy.placeProbability,
    weeksElevated: Math.min(weekOf(at) - track.firstWeek, track.mean.length - 1) - calm,
    episodes: recent(weeks.episodes) + recent(weeks.tooClose),
    expectedEpisodes: recent(weeks.expected) + recent(weeks.background),
    conditions: conditionsOf(peers, place),
  }
}

function conditionsOf(peers: Peers, place: PlaceFacts): (ConditionEffect & { share: number })[] {
  const interactions = new Map<string, number>()
  let total = 0
  for (const e of place.exposure) {
    total += e.interactions
    for (const name of new Set(e.conditions))
      if (!isConfidence(name)) interactions.set(name, (interactions.get(name) ?? 0) + e.interactions)
  }
  return [...interactions]
    .map(([name, n]) => ({ name, ...peers.condition(name), share: total > 0 ? n / total : 0 }))
    .sort((a, b) => b.share * (b.factor - 1) - a.share * (a.factor - 1) || (a.name < b.name ? -1 : 1))
}
