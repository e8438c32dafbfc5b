import type { Baseline } from './baseline.js'
import { type Chain, meanUnder, stepBackward, stepForward, weigh } from './chain.js'
import { type Day, type PlaceFacts } from './facts.js'
import type { Peers } from './peers.js'
import { weekOf } from './weeks.js'

/** What a place went through, in weekly sums. */
export interface PlaceWeeks {
  firstWeek: number
  /** Own incidents to be expected at factor 1 of the place, bad days aside. */
  expected: Float64Array
  /** Episodes to be expected whatever the place's factor: bad days and wrong attributions. */
  background: Float64Array
  episodes: Float64Array
}

/** One person's part in the place's sums, to be left out when that person is judged against the others. */
export interface OwnPart {
  day: Day
  /** Times the lasting factor with which the sums count the person. */
  expected: number
  background: number
  episodes: number
}

/** The place's factor over time. */
export interface PlaceTrack {
  firstWeek: number
  /** Expected value in each week, given all weeks. */
  mean: Float64Array
  /** Belief about the last week. */
  now: Float64Array
  /** Variance of the factor's logarithm, given all weeks: the mean over the weeks. */
  logVariance: number
}

/** Episodes to be expected of some shifts whatever the place's factor. */
export function placeBackground(baseline: Baseline, shifts: number, interactions: number): number {
  const { badDay, background } = baseline
  return shifts * badDay.probability * (1 - Math.exp(-badDay.mean)) + interactions * background
}

/** The baseline's weeks of a store and those since, up to and including `at`, without one person's part. */
export function placeWeeks(
  peers: Peers,
  store: string,
  facts: PlaceFacts | undefined,
  at: Day,
  own: OwnPart[] = [],
): PlaceWeeks {
  const { baseline } = peers
  const history = Object.hasOwn(baseline.stores, store) ? baseline.stores[store] : undefined
  const exposure = facts?.exposure.filter((e) => e.day >= baseline.before && e.day <= at) ?? []
  const episodes = facts?.episodes.filter((e) => e.day >= baseline.before && e.day <= at && e.own > 0) ?? []
  const firstWeek = history?.firstWeek ?? weekOf(exposure.reduce((first, e) => Math.min(first, e.day), at))
  const weeks: PlaceWeeks = {
    firstWeek,
    expected: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
    background: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
    episodes: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
  }
  const known = Math.min(history?.expected.length ?? 0, weeks.expected.length)
  for (let w = 0; w < known; w++) {
    weeks.expected[w] = history!.expected[w]!
    weeks.background[w] = history!.background[w]!
    weeks.episodes[w] = history!.episodes[w]!
  }
  const { level } = baseline.people
  for (const e of exposure) {
    const w = weekOf(e.day) - firstWeek
    weeks.expected[w]! += e.interactions * peers.rate(e.position, e.conditions) * level
    weeks.background[w]! += placeBackground(baseline, e.shifts, e.interactions)
  }
  for (const e of episodes) weeks.episodes[weekOf(e.day) - firstWeek]! += 1
  for (const part of own) {
    const w = weekOf(part.day) - firstWeek
    if (w < 0 || w >= weeks.expected.length) continue
    weeks.expected[w] = Math.max(0, weeks.expected[w]! - part.expected)
    weeks.background[w] = Math.max(0, weeks.background[w]! - part.background)
    weeks.episodes[w] = Math.max(0, weeks.episodes[w]! - part.episodes)
  }
  return weeks
}

/** A place's factor in every week given all weeks: forward-backward over its chain. */
export function trackPlace(chain: Chain, weeks: PlaceWeeks): PlaceTrack {
  const { factors } = chain.grid
  const cells = factors.length
  const logs = factors.map(Math.log)
  const count = weeks.expected.length
  const likelihoods = new Float64Array(count * cells)
  const forward = new Float64Array(count * cells)
  const belief = Float64Array.from(chain.start)
  for (let w = 0; w < count; w++) {
    const likelihood = likelihoods.subarray(w * cells, (w + 1) * cells)
    weekLikelihood(factors, weeks.expected[w]!, weeks.background[w]!, weeks.episodes[w]!, likelihood)
    if (w > 0) stepForward(chain, belief)
    weigh(belief, likelihood)
    forward.set(belief, w * cells)
  }
  const mean = new Float64Array(count)
  const later = new Float64Array(cells).fill(1)
  const smoothed = new Float64Array(cells)
  let variance = 0
  for (let w = count - 1; w >= 0; w--) {
    smoothed.set(forward.subarray(w * cells, (w + 1) * cells))
    weigh(smoothed, later)
    mean[w] = meanUnder(smoothed, factors)
    const middle = meanUnder(smoothed, logs)
    for (let i = 0; i < cells; i++) variance += (smoothed[i]! * (logs[i]! - middle) ** 2) / count
    weigh(later, likelihoods.subarray(w * cells, (w + 1) * cells))
    stepBackward(chain, later)
  }
  return { firstWeek: weeks.firstWeek, mean, now: belief, logVariance: variance }
}

/** Poisson(episodes; expected × factor + background) in every cell, scaled so that the greatest is 1. */
function weekLikelihood(
  factors: Float64Array,
  expected: number,
  background: number,
  episodes: number,
  into: Float64Array,
): void {
  if (episodes > 0 && expected + background > 0) {
    let greatest = -Infinity
    for (let i = 0; i < into.length; i++) {
      const mean = expected * factors[i]! + background
      greatest = Math.max(greatest, (into[i] = episodes * Math.log(mean) - mean))
    }
    for (let i = 0; i < into.length; i++) into[i] = Math.exp(into[i]! - greatest)
  } else {
    for (let i = 0; i < into.length; i++) into[i] = Math.exp(-expected * (factors[i]! - factors[0]!))
  }
}

/**
 * A store's own incidents over what was to be expected in the baseline's weeks, bad days and wrong causes left aside: what its
 * factor was on the whole. 1 where too little is known.
 */
export function placeOnTheWhole(baseline: Baseline, store: string): number {
  const history = Object.hasOwn(baseline.stores, store) ? baseline.stores[store]! : undefined
  if (!history) return 1
  const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0)
  // drawn to 1 as the places' prior is
  const { shape } = baseline.places
  return (shape + Math.max(0, sum(history.episodes) - sum(history.background))) / (shape + sum(history.expected))
}
