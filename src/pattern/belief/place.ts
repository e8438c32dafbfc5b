import type { Baseline } from './baseline.js'
import type { Chain } from './markov-chain.js'
import { expMinus } from './exponential.js'
import type { Day, PlaceEpisode, PlaceFacts } from '../records/facts.js'
import type { Peers } from './peers.js'
import { power } from './shift-likelihood.js'
import { Smoother } from './smoothing.js'
import { weekOf } from '../records/weeks.js'

/** What a place went through, in weekly sums. */
export interface PlaceWeeks {
  firstWeek: number
  /** Own incidents to be expected at factor 1 of the place, bad days aside. */
  expected: Float64Array
  /** Episodes to be expected whatever the place's factor: bad days and wrong attributions. */
  background: Float64Array
  episodes: Float64Array
  /** Further episodes, which are no evidence: too close to another of the same person. */
  tooClose: Float64Array
}

/** One person's part in the place's sums, to be left out when that person is judged against the others. */
export interface OwnPart {
  day: Day
  /** Times the lasting factor with which the sums count the person. */
  expected: number
  background: number
  /** Before the baseline's day: the place's episodes since then tell whose they are. */
  episodes: number
}

/** The place's factor over time. */
export interface PlaceTrack {
  firstWeek: number
  /** Expected value in each week, given all weeks. */
  mean: Float64Array
  /** Belief about the last week. */
  now: Float64Array
  /** About the first week, given all. */
  first: Float64Array
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
  own: { person: string; parts: readonly OwnPart[] } | null = null,
): PlaceWeeks {
  const { baseline } = peers
  const history = Object.hasOwn(baseline.stores, store) ? baseline.stores[store] : undefined
  const exposure = facts?.exposure.filter((e) => e.day >= baseline.before && e.day <= at) ?? []
  const episodes = (facts?.episodes ?? []).filter(
    (e) => e.day >= baseline.before && e.day <= at && e.own > 0 && e.person !== own?.person,
  )
  const firstWeek = history?.firstWeek ?? weekOf(exposure.reduce((first, e) => Math.min(first, e.day), at))
  const weeks: PlaceWeeks = {
    firstWeek,
    expected: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
    background: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
    episodes: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
    tooClose: new Float64Array(Math.max(1, weekOf(at) - firstWeek + 1)),
  }
  const known = Math.min(history?.expected.length ?? 0, weeks.expected.length)
  for (let w = 0; w < known; w++) {
    weeks.expected[w] = history!.expected[w]!
    weeks.background[w] = history!.background[w]!
    weeks.episodes[w] = history!.episodes[w]!
  }
  const { level } = baseline.people
  const ofShift = placeBackground(baseline, 1, 0)
  for (const e of exposure) {
    const w = weekOf(e.day) - firstWeek
    weeks.expected[w]! += e.interactions * peers.rate(e.position, e.conditions) * level
    weeks.background[w]! += e.shifts * ofShift + e.interactions * baseline.background
  }
  // baselines from before places leapt are computed as they were
  const close = baseline.places.leaps === undefined ? null : tooClose(episodes)
  for (const e of episodes) (close?.has(e) ? weeks.tooClose : weeks.episodes)[weekOf(e.day) - firstWeek]! += 1
  for (const part of own?.parts ?? []) {
    const w = weekOf(part.day) - firstWeek
    if (w < 0 || w >= weeks.expected.length) continue
    weeks.expected[w] = Math.max(0, weeks.expected[w]! - part.expected)
    weeks.background[w] = Math.max(0, weeks.background[w]! - part.background)
    weeks.episodes[w] = Math.max(0, weeks.episodes[w]! - part.episodes)
  }
  return weeks
}

/**
 * Of one person, episodes closer together than this are evidence once: a place's trouble shows in many people, and nobody is yet
 * known to have got worse since the baseline, so that one person's pattern would look like everybody's trouble.
 */
const DAYS_APART = 7

/** Those that follow an earlier one of the same person, which is evidence, too closely. */
function tooClose(episodes: readonly PlaceEpisode[]): Set<PlaceEpisode> {
  const last = new Map<string, Day>()
  const close = new Set<PlaceEpisode>()
  for (const episode of [...episodes].sort((a, b) => a.day - b.day)) {
    if (episode.day - (last.get(episode.person) ?? -Infinity) < DAYS_APART) close.add(episode)
    else last.set(episode.person, episode.day)
  }
  return close
}

/** A place's factor in every week given all weeks. */
export function trackPlace(chain: Chain, weeks: Omit<PlaceWeeks, 'tooClose'>): PlaceTrack {
  const { factors } = chain.grid
  const count = weeks.expected.length
  const smoother = Smoother.of(chain, count)
  for (let w = 0; w < count; w++) {
    weekLikelihood(
      factors,
      { expected: weeks.expected[w]!, background: weeks.background[w]!, episodes: weeks.episodes[w]! },
      smoother.likelihoods,
      w * factors.length,
    )
  }
  smoother.run(count)
  const { mean, last, first, logVariance } = smoother
  let variances = 0
  for (let w = 0; w < count; w++) variances += logVariance[w]!
  return {
    firstWeek: weeks.firstWeek,
    mean: mean.slice(0, count),
    now: last.slice(),
    first: first.slice(),
    logVariance: variances / count,
  }
}

/** Before so many weeks are known of a place, what is usual elsewhere is rather taken for usual there. */
const WEEKS_AS_ELSEWHERE = 8

/** The median of a place's weeks and of some that are as usual elsewhere: trouble of months among years doesn't move it. */
export function usualThere({ mean }: PlaceTrack): number {
  const all = new Float64Array(mean.length + WEEKS_AS_ELSEWHERE).fill(1)
  all.set(mean)
  return all.sort()[all.length >> 1]!
}

/** Up to so many episodes a week are multiplied out; beyond, numbers could grow too large on the way. */
const MOST_MULTIPLIED = 30

/** Poisson(episodes; expected × factor + background) in every cell, on a scale of its own. */
function weekLikelihood(
  factors: Float64Array,
  { expected, background, episodes }: { expected: number; background: number; episodes: number },
  into: Float64Array,
  from: number,
): void {
  const cells = factors.length
  if (episodes === 0 || expected + background === 0) {
    for (let i = 0; i < cells; i++) into[from + i] = expMinus(expected * (factors[i]! - factors[0]!))
  } else if (episodes <= MOST_MULTIPLIED) {
    // against the lowest cell's mean: so a week of usual size stays near 1
    const lowest = expected * factors[0]! + background
    for (let i = 0; i < cells; i++) {
      const more = expected * (factors[i]! - factors[0]!)
      into[from + i] = power(1 + more / lowest, episodes) * expMinus(more)
    }
  } else {
    let greatest = -Infinity
    for (let i = 0; i < cells; i++) {
      const mean = expected * factors[i]! + background
      greatest = Math.max(greatest, (into[from + i] = episodes * Math.log(mean) - mean))
    }
    for (let i = 0; i < cells; i++) into[from + i] = Math.exp(into[from + i]! - greatest)
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
