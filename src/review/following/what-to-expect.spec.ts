import { describe, expect, it } from '@jest/globals'
import { PRIOR_BASELINE } from '../../pattern/belief/baseline.js'
import { meanUnder, quantileOf } from '../../pattern/belief/markov-chain.js'
import { Peers } from '../../pattern/belief/peers.js'
import { oneAtATime } from './one-at-a-time.js'
import { afterCleanShifts, beliefAgain, whatToExpect, type Worked } from './what-to-expect.js'

const peers = Peers.of(PRIOR_BASELINE)
const { grid } = peers.everybody
const kept = { median: 1.3, low: 0.6, high: 3.4 }
const worked = (after: number, shifts: number): Worked => ({ after, shifts, mean: 0.02, background: 0.001 })

describe('what was to be expected', () => {
  it('rests on a belief that has the numbers again that were kept of it', () => {
    const belief = beliefAgain(peers, kept)
    expect(belief.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
    expect(quantileOf(grid, belief, 0.5)).toBeCloseTo(1.3, 1)
    expect(quantileOf(grid, belief, 0.05)).toBeCloseTo(0.6, 1)
    expect(quantileOf(grid, belief, 0.95)).toBeCloseTo(3.4, 1)
    const certain = beliefAgain(peers, { median: 2, low: 2, high: 2 })
    expect(quantileOf(grid, certain, 0.5)).toBeGreaterThan(1.6)
    expect(quantileOf(grid, certain, 0.5)).toBeLessThan(2.4)
  })

  it('is, soon after, the mean over the factors of the chance of an episode on each shift', () => {
    const belief = beliefAgain(peers, kept)
    const { probability: b, mean: d } = PRIOR_BASELINE.badDay
    const each = grid.factors.map((factor) => 1 - Math.exp(-0.02 * factor - 0.001) * (1 - b + b * Math.exp(-d)))
    expect(whatToExpect(peers, belief, [worked(1, 10)]).days).toBeCloseTo(10 * meanUnder(belief, each))
  })

  it('grows with the work, in any order; a high factor wears off with time', () => {
    const belief = beliefAgain(peers, { median: 3, low: 2, high: 4.5 })
    const both = whatToExpect(peers, belief, [worked(60, 20), worked(5, 20)])
    expect(whatToExpect(peers, belief, [worked(5, 20), worked(60, 20)])).toEqual(both)
    expect(both.days).toBeGreaterThan(whatToExpect(peers, belief, [worked(5, 20)]).days)
    const soon = whatToExpect(peers, belief, [worked(5, 20)])
    const late = whatToExpect(peers, belief, [worked(85, 20)])
    expect(late.days).toBeLessThan(soon.days)
    expect(whatToExpect(peers, belief, [])).toEqual({ days: 0, variance: 0 })
  })

  it('is less after shifts that went well, and unchanged after none', () => {
    const belief = beliefAgain(peers, kept)
    const clean = afterCleanShifts(peers, belief, [worked(0, 60)])
    expect(meanUnder(clean, grid.factors)).toBeLessThan(meanUnder(belief, grid.factors))
    expect(afterCleanShifts(peers, belief, [])).toEqual(belief)
  })
})

describe('whoever is followed', () => {
  it('is followed once at a time in each group', () => {
    const moments = [
      { person: 'Dana', group: 'COACHING', day: 100 },
      { person: 'Dana', group: 'COACHING', day: 10 },
      { person: 'Dana', group: 'COACHING', day: 101 },
      { person: 'Dana', group: 'SUPPORT', day: 20 },
      { person: 'Tom', group: 'COACHING', day: 20 },
    ]
    const days = oneAtATime(moments, 90).map(({ person, group, day }) => [person, group, day])
    expect(days).toEqual([
      ['Dana', 'COACHING', 10],
      ['Dana', 'SUPPORT', 20],
      ['Tom', 'COACHING', 20],
      ['Dana', 'COACHING', 101],
    ])
  })
})
