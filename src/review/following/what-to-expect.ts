import cdf from '@stdlib/stats-base-dists-normal-cdf'
import { meanUnder, stepForward, weigh } from '../../pattern/belief/markov-chain.js'
import type { Peers } from '../../pattern/belief/peers.js'
import { episodeProbability } from '../../pattern/belief/shift-likelihood.js'

/** What is stored of the belief about a person's lasting factor: its median, and where it lies with 90%. */
export interface BeliefThen {
  median: number
  low: number
  high: number
}

/** Shifts that a person worked, in one place, position and set of conditions. */
export interface Worked {
  /** Days from the moment of the belief to the middle of them. */
  after: number
  shifts: number
  /** Own incidents to be expected on one of them at lasting factor 1, bad days aside; times the place's factor. */
  mean: number
  /** The same of what has nothing to do with anybody. */
  background: number
}

/** Days with own incidents that were to be expected. */
export interface Expected {
  days: number
  /** How uncertain that number is because the person's lasting factor is: the variance of its mean, chance aside. */
  variance: number
}

const NINETY_PERCENT = 1.6448536269514722

/**
 * The belief over the cells of everybody's chain again, from the three numbers that are kept of it: normal in the logarithm to either side
 * of the median, so that all three are met. What is lost is the shape beyond them.
 */
export function beliefAgain(peers: Peers, { median, low, high }: BeliefThen): Float64Array {
  const { grid } = peers.everybody
  const middle = Math.log(median)
  const left = Math.max(1e-6, middle - Math.log(low)) / NINETY_PERCENT
  const right = Math.max(1e-6, Math.log(high) - middle) / NINETY_PERCENT
  const below = (logFactor: number) => cdf((logFactor - middle) / (logFactor < middle ? left : right), 0, 1)
  const belief = grid.factors.map((factor) => {
    const at = Math.log(factor)
    return below(at + grid.width / 2) - below(at - grid.width / 2)
  })
  const all = belief.reduce((a, b) => a + b, 0)
  return belief.map((share) => share / all)
}

/** What is believed once further shifts have passed without an own incident: fewer are then to be expected. */
export function afterCleanShifts(peers: Peers, belief: Float64Array, worked: readonly Worked[]): Float64Array {
  const clean = Float64Array.from(belief)
  const mean = worked.reduce((sum, one) => sum + one.shifts * one.mean, 0)
  if (mean > 0)
    weigh(
      clean,
      peers.everybody.grid.factors.map((factor) => Math.exp(-mean * factor)),
    )
  return clean
}

/**
 * Days with own incidents to be expected on the shifts that were worked after a moment, from what was believed at it: over all
 * lasting factors that the person may have, each moving on as the model says, with bad days and wrong attributions included.
 * A moment is often just after bad luck. That is in the belief, so it is in the expectation too.
 */
export function whatToExpect(peers: Peers, belief: Float64Array, worked: readonly Worked[]): Expected {
  const { factors } = peers.everybody.grid
  const moved = Float64Array.from(belief)
  const byFactor = new Float64Array(factors.length)
  let weeks = 0
  let days = 0
  for (const { after, shifts, mean, background } of [...worked].sort((a, b) => a.after - b.after)) {
    for (const to = Math.round(after / 7); weeks < to; weeks++) stepForward(peers.everybody, moved)
    const here = factors.map((factor) => shifts * episodeProbability(mean * factor + background, peers.baseline.badDay))
    days += meanUnder(moved, here)
    for (let i = 0; i < here.length; i++) byFactor[i]! += here[i]!
  }
  const middle = meanUnder(moved, byFactor)
  const variance = meanUnder(
    moved,
    byFactor.map((value) => (value - middle) ** 2),
  )
  return { days, variance }
}
