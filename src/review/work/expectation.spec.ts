import { describe, expect, it } from '@jest/globals'
import { type Baseline, PRIOR_BASELINE } from '../../pattern/belief/baseline.js'
import { Peers } from '../../pattern/belief/peers.js'
import { chanceOf } from '../../../test/worlds/chance.js'
import { expectedOn, timesExpected, usualNumbers } from './expectation.js'

const MULTIPLIER = { low: 1, high: 3, episodes: 50 }
const baseline: Baseline = {
  ...PRIOR_BASELINE,
  rate: 0.0004,
  positions: { CASHIER: { ...MULTIPLIER, factor: 1.5 } },
  conditions: { UNDERSTAFFED: { ...MULTIPLIER, factor: 2 } },
  badDay: { probability: 0.01, mean: 1.5 },
  background: 0.00003,
  people: { shape: 3, speed: 0.02, level: 1.1 },
}
const work = { position: 'CASHIER', conditions: ['UNDERSTAFFED'], shifts: 40, interactions: 3000 }

describe('what is to be expected of some work', () => {
  it('is what ordinary shifts, bad days and wrong attributions bring', () => {
    const { mean, variance } = expectedOn(Peers.of(baseline), work)
    const chance = 3000 * (0.0004 * 1.5 * 2 * 1.1 + 0.00003)
    expect(mean).toBeCloseTo(chance + 40 * 0.01 * 1.5, 10)
    expect(variance).toBeCloseTo(chance + 40 * (0.01 * (1.5 + 1.5 ** 2) - (0.01 * 1.5) ** 2), 10)
  })

  it('holds nine of ten numbers that chance makes, in mean, variance and range, for little and for much work', () => {
    const chance = chanceOf(5)
    for (const share of [0.1, 1, 20]) {
      const mine = { ...work, shifts: Math.round(40 * share), interactions: 3000 * share }
      const expected = expectedOn(Peers.of(baseline), mine)
      const [low, high] = usualNumbers(expected)
      const ordinary = mine.interactions * (0.0004 * 1.5 * 2 * 1.1 + 0.00003)
      const numbers = Array.from({ length: 3000 }, () => {
        let count = 0
        for (let left = ordinary; left > 0; left -= 20) count += chance.poisson(Math.min(left, 20))
        for (let n = 0; n < mine.shifts; n++) if (chance.uniform() < 0.01) count += chance.poisson(1.5)
        return count
      })
      const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length
      const variance = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / numbers.length
      expect(mean / expected.mean).toBeCloseTo(1, 1)
      expect(Math.abs(variance / expected.variance - 1)).toBeLessThan(0.15)
      const within = (numbers.filter((n) => n >= low && n <= high).length * 100) / numbers.length
      expect(within).toBeGreaterThanOrEqual(88)
      const covered = numbers.filter((n) => {
        const times = timesExpected(n, expected)
        return times.low <= 1 && times.high >= 1
      })
      expect((covered.length * 100) / numbers.length).toBeGreaterThanOrEqual(86)
    }
  })

  it('is a range from nothing where nothing happened, and no range where nothing was worked', () => {
    const none = timesExpected(0, { mean: 4, variance: 4 })
    expect([none.ratio, none.low]).toEqual([0, 0])
    expect(none.high).toBeGreaterThan(0.3)
    expect(none.high).toBeLessThan(1)
    expect(usualNumbers({ mean: 0, variance: 0 })).toEqual([0, 0])
  })
})
