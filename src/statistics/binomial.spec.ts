import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { atLeast, atMost, shareRange } from './binomial.js'

describe('the tail of a binomial', () => {
  // From another implementation (scipy.stats.binom.sf).
  it.each([
    [3, 10, 0.3, 0.6172172136],
    [10, 10, 0.3, 5.9049e-6],
    [27, 120, 0.1, 4.61058394847575e-5],
    [60, 100, 0.5, 0.0284439668204904],
    [5, 2000, 0.01, 0.999984127164969],
    [700, 2000, 0.3, 8.39458664005943e-7],
    [400, 1000, 0.05, 8.98912796027671e-244],
  ])('P(at least %i of %i at %d) is %d', (k, n, p, probability) => {
    expect(atLeast(k, n, p) / probability).toBeCloseTo(1, 8)
  })

  it.each([
    [0, 10, 0.3, 1],
    [11, 10, 0.3, 0],
    [1, 10, 0, 0],
    [10, 10, 1, 1],
  ])('at its ends: P(at least %i of %i at %d) is %d', (k, n, p, probability) => {
    expect(atLeast(k, n, p)).toBe(probability)
  })

  const draw = fc.record({ n: fc.integer({ min: 1, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })

  it('leaves the rest to the other tail, and falls with every step', () => {
    fc.assert(
      fc.property(draw, chance, ({ n, share }, p) => {
        const k = Math.round(share * n)
        expect(atLeast(k, n, p) + atMost(k - 1, n, p)).toBeCloseTo(1, 9)
        expect(atLeast(k + 1, n, p)).toBeLessThanOrEqual(atLeast(k, n, p))
      }),
    )
  })
})

describe('the range of a share', () => {
  // From another implementation (statsmodels, proportion_confint, method wilson).
  it.each([
    [5, 10, 0.2365931, 0.7634069],
    [0, 10, 0, 0.2775328],
    [9, 10, 0.59585, 0.9821238],
  ])('of %i of %i is from %d to %d', (k, n, low, high) => {
    expect(shareRange(k, n).low).toBeCloseTo(low, 5)
    expect(shareRange(k, n).high).toBeCloseTo(high, 5)
  })

  it('holds the share that was seen, and is narrower with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(share * n)
        const { low, high } = shareRange(k, n)
        expect(low).toBeLessThanOrEqual(k / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(k / n - 1e-12)
        const more = shareRange(4 * k, 4 * n)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})
