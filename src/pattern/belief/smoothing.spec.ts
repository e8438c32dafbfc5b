import { describe, expect, it } from '@jest/globals'
import {
  type Chain,
  gammaWeights,
  makeChain,
  makeGrid,
  meanUnder,
  normalised,
  stepForward,
  weigh,
} from './markov-chain.js'
import { expMinus } from './exponential.js'
import { Smoother } from './smoothing.js'

const grid = makeGrid(0.2, 5, 1.3)
const moving: Chain = makeChain(grid, gammaWeights(grid, 3), gammaWeights(grid, 2), { speed: 0.05 })
const leaping: Chain = { ...moving, leaps: { share: 0.1, to: normalised(gammaWeights(grid, 5)) } }
const cells = grid.factors.length
const EXPECTED = [0.4, 0, 2, 0.1, 3]
const EPISODES = [0, 0, 5, 1, 2]

const likelihoodOf = (step: number) =>
  grid.factors.map((factor) => factor ** EPISODES[step]! * Math.exp(-EXPECTED[step]! * factor))

/** What is to be expected after one step of a function of the cell: from each cell, over where one step leads. */
function stepBackward(chain: Chain, value: Float64Array): Float64Array {
  return value.map((_, from) => {
    const led = new Float64Array(cells)
    led[from] = 1
    stepForward(chain, led)
    return meanUnder(led, value)
  })
}

/** The belief about one step given all, a step at a time. */
function plainly(chain: Chain, step: number): Float64Array {
  const belief = Float64Array.from(chain.start)
  for (let w = 0; w <= step; w++) {
    if (w > 0) stepForward(chain, belief)
    weigh(belief, likelihoodOf(w))
  }
  let later: Float64Array = new Float64Array(cells).fill(1)
  for (let w = EXPECTED.length - 1; w > step; w--) {
    weigh(later, likelihoodOf(w))
    later = stepBackward(chain, later)
  }
  weigh(belief, later)
  return belief
}

describe('Following a factor given all steps', () => {
  it.each([
    ['moves', moving],
    ['leaps as well', leaping],
  ])('finds what one finds step by step, also when used again, where it %s', (_, chain) => {
    const smoother = new Smoother(chain, EXPECTED.length + 1)
    smoother.likelihoods.fill(0.5)
    smoother.run(EXPECTED.length + 1)
    EXPECTED.forEach((_, w) => smoother.likelihoods.set(likelihoodOf(w), w * cells))
    smoother.run(EXPECTED.length)
    const logs = grid.factors.map(Math.log)
    EXPECTED.forEach((_, w) => {
      const belief = plainly(chain, w)
      const middle = meanUnder(belief, logs)
      expect(smoother.mean[w]).toBeCloseTo(meanUnder(belief, grid.factors), 12)
      expect(smoother.logMean[w]).toBeCloseTo(middle, 12)
      const squares = logs.map((log) => (log - middle) ** 2)
      expect(smoother.logVariance[w]).toBeCloseTo(meanUnder(belief, squares), 12)
    })
    for (let i = 0; i < cells; i++) {
      expect(smoother.first[i]).toBeCloseTo(plainly(chain, 0)[i]!, 12)
      expect(smoother.last[i]).toBeCloseTo(plainly(chain, EXPECTED.length - 1)[i]!, 12)
    }
  })
})

describe('The table of the exponential', () => {
  it('is right to 13 digits, also where it ends', () => {
    for (let x = 0; x < 40; x += 0.0137) expect(Math.abs(expMinus(x) / Math.exp(-x) - 1)).toBeLessThan(1e-13)
    expect(expMinus(0)).toBe(1)
    expect(expMinus(Infinity)).toBe(0)
    expect(expMinus(-1)).toBe(Math.exp(1))
  })
})
