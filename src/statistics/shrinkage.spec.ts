import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { alikeness, shrunk } from './shrinkage.js'

const counts = (...pairs: [number, number][]) => pairs.map(([observed, expected]) => ({ observed, expected }))

describe('how alike groups are taken to be', () => {
  it('is what makes their counts most probable', () => {
    // By another implementation and another search (scipy, bounded Brent): 3.042.
    const a = alikeness(counts([9, 9], [30, 10], [8, 10], [12, 10], [7, 11], [10, 10], [4, 9], [22, 10]))
    expect(a).toBeGreaterThan(3.042 / 1.05)
    expect(a).toBeLessThan(3.042 * 1.05)
  })

  it('has bounds: never more alike than what counts as alike, never as if nothing were known of the others', () => {
    expect(alikeness(counts([10, 10], [10, 10], [10, 10]))).toBe(10)
    expect(alikeness(counts([0, 40], [200, 10], [0, 40], [150, 5]))).toBeCloseTo(1, 9)
    expect(alikeness([])).toBe(10)
  })
})

describe('a ratio, shrunk', () => {
  it('is the mean of a gamma distribution, in the range of its quantiles', () => {
    // From scipy.stats.gamma.ppf.
    const { rateRatio, low, high } = shrunk({ observed: 27, expected: 9 }, 2)
    expect([rateRatio, low, high].map((n) => Number(n.toFixed(5)))).toEqual([2.63636, 1.76561, 3.67889])
    const none = shrunk({ observed: 0, expected: 3.5 }, 20)
    expect([none.low, none.high].map((n) => Number(n.toFixed(5)))).toEqual([0.51985, 1.26259])
  })

  it('lies between the group’s own and everybody’s, the closer to its own the more there is of it', () => {
    const count = fc.record({
      observed: fc.integer({ min: 0, max: 500 }),
      expected: fc.double({ min: 0.01, max: 500, noNaN: true }),
    })
    fc.assert(
      fc.property(count, fc.double({ min: 1, max: 20, noNaN: true }), (one, a) => {
        const own = one.observed / one.expected
        const { rateRatio, low, high } = shrunk(one, a)
        expect(rateRatio).toBeGreaterThanOrEqual(Math.min(1, own) - 1e-9)
        expect(rateRatio).toBeLessThanOrEqual(Math.max(1, own) + 1e-9)
        expect(low).toBeLessThan(rateRatio)
        expect(high).toBeGreaterThan(rateRatio)
        const more = shrunk({ observed: one.observed * 4, expected: one.expected * 4 }, a)
        expect(Math.abs(more.rateRatio - own)).toBeLessThanOrEqual(Math.abs(rateRatio - own) + 1e-9)
      }),
    )
  })
})
