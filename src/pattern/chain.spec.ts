import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gammaWeights, makeChain, makeGrid, normalised, quantileOf, stepForward } from './chain.js'
import { peopleChain } from './peers.js'

const grid = makeGrid(0.2, 5, 1.3)
const chain = makeChain(grid, gammaWeights(grid, 3), gammaWeights(grid, 3), 0.05)
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
  minLength: grid.factors.length,
  maxLength: grid.factors.length,
})

describe('A chain over a grid of factors', () => {
  it.each([
    ['moves', chain],
    ['leaps as well', { ...chain, leaps: { share: 0.1, to: normalised(gammaWeights(grid, 5)) } }],
  ])('loses nothing in a step where it %s', (_, moving) => {
    fc.assert(
      fc.property(weights, (given) => {
        const belief = normalised(Float64Array.from(given))
        stepForward(moving, belief)
        expect(belief.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        expect(Math.min(...belief)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it.each([
    ['people', peopleChain(3, 0.02)],
    ['people who hardly differ', peopleChain(20, 0.16)],
  ])(
    'is totally positive of order 2 for %s, so that no jump can be likelier than the moves it is made of',
    (_, { up, down }) => {
      for (let i = 0; i + 1 < up.length; i++) {
        const stays = 1 - up[i]! - down[i]!
        const staysAbove = 1 - up[i + 1]! - down[i + 1]!
        expect(stays * staysAbove).toBeGreaterThanOrEqual(up[i]! * down[i + 1]!)
      }
    },
  )

  it('finds quantiles within cells', () => {
    const belief = normalised(gammaWeights(grid, 3))
    expect(quantileOf(grid, belief, 0.05)).toBeLessThan(quantileOf(grid, belief, 0.5))
    expect(quantileOf(grid, belief, 0.5)).toBeGreaterThan(0.75)
    expect(quantileOf(grid, belief, 0.5)).toBeLessThan(1.05)
  })
})
