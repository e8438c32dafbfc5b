import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gammaWeights, makeChain, makeGrid, normalised, quantileOf, stepForward, weigh } from './markov-chain.js'
import { PRIOR_BASELINE } from './baseline.js'
import { peopleChain, personChain, placeChain } from './peers.js'

const grid = makeGrid(0.2, 5, 1.3)
const chain = makeChain(grid, gammaWeights(grid, 3), gammaWeights(grid, 3), { speed: 0.05 })
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
  minLength: grid.factors.length,
  maxLength: grid.factors.length,
})

describe('A chain over a grid of factors', () => {
  it.each([
    ['moves', chain],
    [
      'moves on two ladders',
      makeChain(grid, gammaWeights(grid, 3), gammaWeights(grid, 3), { speed: 0.05, ladders: 2 }),
    ],
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
    ['people in a fit', peopleChain(3, 0.02)],
    ['people who hardly differ', peopleChain(20, 0.16)],
    ['a person who is judged', personChain(PRIOR_BASELINE.people)],
  ])(
    'is totally positive of order 2 for %s, so that no jump can be likelier than the moves it is made of',
    (_, { up, down, ladders }) => {
      for (let i = 0; i + ladders < up.length; i++) {
        const stays = 1 - up[i]! - down[i]!
        const staysAbove = 1 - up[i + ladders]! - down[i + ladders]!
        expect(stays * staysAbove).toBeGreaterThanOrEqual(up[i]! * down[i + ladders]!)
      }
    },
  )

  it('gives every ladder the same weight, whatever is known', () => {
    const { start, ladders } = personChain(PRIOR_BASELINE.people)
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true })), (some) => {
        const belief = Float64Array.from(start)
        weigh(
          belief,
          start.map(() => some.next().value),
          ladders,
        )
        for (let ladder = 0; ladder < ladders; ladder++) {
          const onIt = belief.filter((_, i) => i % ladders === ladder)
          expect(onIt.reduce((a, b) => a + b, 0)).toBeCloseTo(1 / ladders, 12)
        }
      }),
    )
  })

  it('is as it was for a baseline from before factors doubled and places leapt', () => {
    expect(personChain({ shape: 3, speed: 0.02, level: 1 })).toEqual(peopleChain(3, 0.02))
    expect(placeChain({ shape: 7, speed: 0.03 }).leaps?.share).toBe(0)
  })

  it('finds quantiles within cells', () => {
    const belief = normalised(gammaWeights(grid, 3))
    expect(quantileOf(grid, belief, 0.05)).toBeLessThan(quantileOf(grid, belief, 0.5))
    expect(quantileOf(grid, belief, 0.5)).toBeGreaterThan(0.75)
    expect(quantileOf(grid, belief, 0.5)).toBeLessThan(1.05)
  })
})
