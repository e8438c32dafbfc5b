import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { beforeAndAfter } from './before-and-after.js'

const since = (before: number, after: number, days = 100) =>
  beforeAndAfter({ before, after, daysBefore: days, daysAfter: days }, Language.EN)

describe('before and after something was mended', () => {
  it('is told with a range', () => {
    const { ratio, low, high, inWords } = since(40, 8)
    expect(ratio).toBeCloseTo(0.2)
    expect(low).toBeGreaterThan(0.08)
    expect(high).toBeLessThan(0.42)
    expect(inWords).toMatch(/less often since/)
    expect(since(8, 40).inWords).toMatch(/more often since/)
  })

  it('agrees with the exact interval of the binomial that is left', () => {
    // 10 and 10: the 90% interval of a share of 10 in 20 is 0.3020 to 0.6980 (Clopper and Pearson).
    const { low, high } = since(10, 10)
    expect(low).toBeCloseTo(0.302 / 0.698, 2)
    expect(high).toBeCloseTo(0.698 / 0.302, 2)
  })

  it('takes into account how long each was', () => {
    expect(beforeAndAfter({ before: 30, daysBefore: 90, after: 10, daysAfter: 30 }, Language.EN).ratio).toBeCloseTo(1)
  })

  it.each([
    [3, 1],
    [0, 4],
    [6, 4],
  ])('is not told where chance explains it, or there is too little: %d before and %d after', (before, after) => {
    expect(since(before, after).inWords).toMatch(/can’t be told yet/)
  })

  it('has an end only where there was something before', () => {
    expect(since(0, 9)).toMatchObject({ ratio: null, high: null, low: expect.any(Number) })
    expect(since(9, 0)).toMatchObject({ ratio: 0, low: 0 })
  })
})
