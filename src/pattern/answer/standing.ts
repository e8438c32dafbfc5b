import type { Baseline } from '../belief/baseline.js'
import { meanUnder, quantileOf } from '../belief/markov-chain.js'
import { isConfidence } from '../records/confidence.js'
import { type Day, type PlaceFacts } from '../records/facts.js'
import { shareFrom } from '../belief/filter.js'
import type { ConditionEffect } from './judgement.js'
import { Peers } from '../belief/peers.js'
import { placeWeeks, type PlaceTrack, trackPlace, usualThere } from '../belief/place.js'
import type { Policy } from './policy.js'
import { weekOf } from '../records/weeks.js'

/** How a place as a whole stands, naming nobody. */
export interface PlaceStanding {
  /** The place's current factor over other places in the same conditions: median, and where it lies with 90%. */
  factor: number
  range: [number, number]
  /** What is lastingly usual there, over other places, where the baseline asks who records: the median of two years' weeks. */
  usual?: number
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

/**
 * P(the place is in trouble): its factor is so many times what is usual everywhere, or what is usual there if the
 * baseline asks who records.
 */
export function placeProbability({ places, baseline }: Peers, track: PlaceTrack, policy: Policy): number {
  const usual = baseline.voices ? usualThere(track) : 1
  return Math.min(1, meanUnder(track.now, shareFrom(places, policy.placeFactor * usual)))
}

const RECENT_WEEKS = 13

export function placeStanding(baseline: Baseline, place: PlaceFacts, at: Day, policy: Policy): PlaceStanding {
  const peers = Peers.of(baseline)
  const weeks = placeWeeks(peers, place.store, place, at)
  const track = trackPlace(peers.places, weeks)
  const probability = placeProbability(peers, track, policy)
  const usual = baseline.voices && usualThere(track)
  const recent = (column: Float64Array) => column.slice(-RECENT_WEEKS).reduce((a, b) => a + b, 0)
  const calm = track.mean.findLastIndex((mean) => mean < policy.placeFactor * (usual ?? 1))
  return {
    factor: quantileOf(peers.places.grid, track.now, 0.5),
    range: [quantileOf(peers.places.grid, track.now, 0.05), quantileOf(peers.places.grid, track.now, 0.95)],
    ...(usual !== undefined && { usual }),
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
