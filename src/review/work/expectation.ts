import quantile from '@stdlib/stats-base-dists-gamma-quantile'
import type { Peers } from '../../pattern/belief/peers.js'

/** Shifts that had their position and conditions in common, with the interactions on all of them. */
export interface Work {
  position: string
  conditions: readonly string[]
  shifts: number
  interactions: number
}

/** How many own breakdowns are to be expected, and how far chance spreads them. */
export interface Expected {
  mean: number
  variance: number
}

/** Ranges are those in which nine of ten lie. */
const LOW = 0.05
const HIGH = 0.95

/**
 * Own breakdowns to be expected on some work, of people who fail as often as people on the whole do, in a place of factor 1.
 * Ordinary ones are Poisson with mean interactions × rate × level; wrong attributions Poisson with interactions × background;
 * each shift is with probability b a bad day that adds a Poisson number with mean d, so its part has the mean b·d and the
 * variance b·d + b·d² − (b·d)². Notation as in the pattern room's README.
 */
export function expectedOn(peers: Peers, { position, conditions, shifts, interactions }: Work): Expected {
  const { badDay, background, people } = peers.baseline
  const chance = interactions * (peers.rate(position, conditions) * people.level + background)
  const ofBadDay = badDay.probability * badDay.mean
  return {
    mean: chance + shifts * ofBadDay,
    variance: chance + shifts * (ofBadDay + ofBadDay * badDay.mean - ofBadDay ** 2),
  }
}

export const NOTHING: Expected = { mean: 0, variance: 0 }
export const together = (a: Expected, b: Expected): Expected => ({
  mean: a.mean + b.mean,
  variance: a.variance + b.variance,
})

/** From which to which number is usual, outwards to whole ones: of a gamma with the same mean and variance. */
export function usualNumbers({ mean, variance }: Expected): [low: number, high: number] {
  if (mean === 0) return [0, 0]
  const shape = mean ** 2 / variance
  const rate = mean / variance
  return [Math.floor(quantile(LOW, shape, rate)), Math.ceil(quantile(HIGH, shape, rate))]
}

/** So many times as many as expected, with the range in which that lies. */
export interface Times {
  ratio: number
  low: number
  high: number
}

/**
 * Observed over expected. The factor that the expectation would have to be multiplied by is Gamma(k/φ + ½, mean/φ) after k
 * breakdowns (Jeffreys' prior), where φ = variance/mean says how much more chance spreads the number than a Poisson's.
 */
export function timesExpected(own: number, { mean, variance }: Expected): Times {
  const spread = variance / mean
  const shape = own / spread + 0.5
  return {
    ratio: own / mean,
    low: own === 0 ? 0 : quantile(LOW, shape, mean / spread),
    high: quantile(HIGH, shape, mean / spread),
  }
}
