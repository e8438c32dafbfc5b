import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { shrunkRatios, usualCount } from './counts.js'

describe('the range of a count', () => {
  it('is that of a Poisson number where the people are known', () => {
    // Poisson(10): P(<= 3) = 0.010, P(<= 4) = 0.029, P(<= 16) = 0.973, P(<= 17) = 0.986
    expect(usualCount({ expected: 10, variance: 0 })).toEqual([4, 17])
  })

  it('is that of a negative binomial where they are not, and as wide with large numbers', () => {
    // mean 10 and shape 10: scipy.stats.nbinom(10, 0.5).ppf([.025, .975])
    expect(usualCount({ expected: 10, variance: 10 })).toEqual([3, 20])
    expect(usualCount({ expected: 0, variance: 0 })).toEqual([0, 0])
    const [low, high] = usualCount({ expected: 4000, variance: 0 })
    expect([low / 4000, high / 4000]).toEqual([expect.closeTo(0.969, 2), expect.closeTo(1.031, 2)])
  })
})

describe('shrunk ratios', () => {
  it('draw a group of few to 1, and leave one of many where it is', () => {
    const [few, many] = shrunkRatios([
      { observed: 0, expected: 2, variance: 0.5 },
      { observed: 500, expected: 1000, variance: 20 },
    ])
    expect(few!.estimate).toBeGreaterThan(0.5)
    expect(few!.high).toBeGreaterThan(1)
    expect(many!.estimate).toBeCloseTo(0.5, 1)
    expect(many!.high).toBeLessThan(0.6)
  })

  it('are 1 where nothing was to be expected, in whatever company', () => {
    const [nothing] = shrunkRatios([{ observed: 0, expected: 0, variance: 0 }])
    expect(nothing!.low).toBeLessThan(1)
    expect(nothing!.high).toBeGreaterThan(1)
  })

  it('have the estimate within the range, and rise with what was observed', () => {
    const expected = fc.double({ min: 0.5, max: 300, noNaN: true })
    fc.assert(
      fc.property(expected, fc.nat(200), fc.double({ min: 0, max: 50, noNaN: true }), (mean, observed, variance) => {
        const of = (count: number) => shrunkRatios([{ observed: count, expected: mean, variance }])[0]!
        const [one, more] = [of(observed), of(observed + 3)]
        expect(one.low).toBeLessThanOrEqual(one.estimate)
        expect(one.estimate).toBeLessThanOrEqual(one.high)
        expect(more.estimate).toBeGreaterThanOrEqual(one.estimate)
      }),
      { numRuns: 60 },
    )
  })
})
