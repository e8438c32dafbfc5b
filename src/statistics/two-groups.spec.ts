import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Chance, chanceOf } from '../../test/worlds/chance.js'
import { poissonOf } from './rate-likelihood.js'
import { judgedTogether } from './two-groups.js'

const CHAINS = 200

/** Counts of groups whose true ratios are these, expecting anything from `low` to `high`. */
const drawn = (chance: Chance, ratios: readonly number[], low: number, high: number) =>
  ratios.map((ratio) => {
    const expected = low + (high - low) * chance.uniform()
    return { observed: chance.poisson(expected * ratio), expected }
  })
const judged = (counts: readonly { observed: number; expected: number }[]) =>
  judgedTogether(counts.map(poissonOf)).judged
const chains = (ratios: readonly number[], low: number, high: number) =>
  Array.from({ length: CHAINS }, (_, seed) => judged(drawn(chanceOf(seed), ratios, low, high)))

describe('a chain without any difference', () => {
  it.each([
    ['30 managers', 30, 2, 14],
    ['100 managers of whom little is known', 100, 0.5, 5],
    ['three large groups', 3, 40, 120],
  ])('has somebody marked in one of twenty at most: %s', (_, groups, low, high) => {
    const marked = chains(Array<number>(groups).fill(1), low, high).filter((all) => all.some((one) => one.marked))
    expect(marked.length).toBeLessThanOrEqual(0.05 * CHAINS)
  })

  it('nor where all lie at the edges of what counts as alike', () => {
    const edges = Array.from({ length: 30 }, (_, n) => [0.8, 1, 1.25][n % 3]!)
    const marked = chains(edges, 5, 20).filter((all) => all.some((one) => one.marked))
    expect(marked.length).toBeLessThanOrEqual(0.05 * CHAINS)
  })
})

describe('a chain of 30 with two who do it three times as often', () => {
  it('has both marked at 27 against 6.6 and 23 against 8.1, and the ranges say three times', () => {
    for (let seed = 0; seed < 20; seed++) {
      const others = drawn(chanceOf(seed), Array<number>(28).fill(1), 5, 12)
      const all = judged([...others, { observed: 27, expected: 6.6 }, { observed: 23, expected: 8.1 }])
      const [most, more] = all.slice(-2)
      expect([most!.marked, more!.marked]).toEqual([true, true])
      expect(most!.low).toBeLessThan(3)
      expect(most!.high).toBeGreaterThan(3)
      expect(more!.rateRatio).toBeGreaterThan(2)
    }
  })

  it('has nineteen of twenty marks on those two', () => {
    const ratios = Array.from({ length: 30 }, (_, n) => (n < 2 ? 3 : 1))
    const all = chains(ratios, 5, 15)
    const right = all.flatMap((one) => one.slice(0, 2)).filter(({ marked }) => marked).length
    const wrong = all.flatMap((one) => one.slice(2)).filter(({ marked }) => marked).length
    expect(wrong).toBeLessThanOrEqual(0.05 * (right + wrong))
  })
})

describe('the power that is told', () => {
  it.each([
    [6, 3],
    [12, 2],
    [12, 3],
  ])('is how often they are marked, at %d expected and %d times as often', (expected, ratio) => {
    let found = 0
    let told = 0
    for (let seed = 0; seed < CHAINS; seed++) {
      const chance = chanceOf(seed)
      const others = drawn(chance, Array<number>(29).fill(1), 5, 15)
      const counts = [...others, { observed: chance.poisson(expected * ratio), expected }]
      const { judged: all, power } = judgedTogether(counts.map(poissonOf))
      found += all.at(-1)!.marked ? 1 / CHAINS : 0
      told += power(expected, ratio) / CHAINS
    }
    expect(Math.abs(told - found)).toBeLessThan(0.1)
  })

  it('grows with how often and with how much there is to go by', () => {
    const { power } = judgedTogether(drawn(chanceOf(1), Array<number>(30).fill(1), 5, 15).map(poissonOf))
    expect(power(12, 3)).toBeGreaterThan(power(12, 2))
    expect(power(24, 2)).toBeGreaterThan(power(6, 2))
    expect(power(200, 3)).toBeGreaterThan(0.99)
  })
})

describe('what is thought of a group', () => {
  const counts = fc.array(
    fc.record({
      observed: fc.integer({ min: 0, max: 300 }),
      expected: fc.double({ min: 15, max: 200, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )

  it('is a ratio within its range, drawn toward alike, and the same in any order', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const found = judged(all)
        found.forEach(({ rateRatio, low, high, alike }, n) => {
          expect(low).toBeLessThanOrEqual(rateRatio)
          expect(rateRatio).toBeLessThanOrEqual(high)
          expect(alike).toBeGreaterThanOrEqual(0)
          expect(alike).toBeLessThanOrEqual(1)
          const own = all[n]!.observed / all[n]!.expected
          if (own > 1.3) expect(rateRatio).toBeLessThan(own * 1.05)
        })
        judged([...all].reverse())
          .reverse()
          .forEach(({ alike, marked }, n) => {
            expect(alike).toBeCloseTo(found[n]!.alike, 9)
            expect(marked).toBe(found[n]!.marked)
          })
      }),
      { numRuns: 40 },
    )
  })

  it('marks those only who do it more often where that is asked', () => {
    const all = [{ observed: 2, expected: 40 }, ...Array.from({ length: 9 }, () => ({ observed: 20, expected: 20 }))]
    expect(judgedTogether(all.map(poissonOf)).judged[0]!.marked).toBe(true)
    expect(judgedTogether(all.map(poissonOf), 'more').judged[0]!.marked).toBe(false)
  })
})
