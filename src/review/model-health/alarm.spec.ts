import { describe, expect, it } from '@jest/globals'
import { chanceOf } from '../../../test/worlds/chance.js'
import { alarmOf, type MonthCompared } from './alarm.js'

const monthNamed = (n: number) => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`

/** Months whose mean wanders by a tenth for no reason, from `change` on times `ratio`. */
function months(seed: number, count: number, expected: number, change = Infinity, ratio = 1): MonthCompared[] {
  const chance = chanceOf(seed)
  // large Poisson numbers as sums of small ones
  const poisson = (mean: number) => Array.from({ length: 8 }, () => chance.poisson(mean / 8)).reduce((a, b) => a + b, 0)
  return Array.from({ length: count }, (_, n) => ({
    month: monthNamed(n),
    expected,
    observed: poisson(expected * chance.gamma(100) * (n >= change ? ratio : 1)),
  }))
}

describe('the alarm that the model no longer fits', () => {
  it.each([8, 40, 160])('is false in at most one year of twenty, with %d a month', (expected) => {
    const runs = 150
    const years = 3
    const raised = Array.from({ length: runs }, (_, seed) => {
      const all = months(seed + 1, 12 * years, expected)
      return all.some((_, n) => alarmOf(all.slice(0, n + 1)).raised)
    }).filter(Boolean).length
    expect(raised / (runs * years)).toBeLessThan(0.05)
  })

  it.each([
    [40, 1.5, 4],
    [160, 1.5, 3],
    [40, 0.6, 5],
    [8, 2, 7],
  ])(
    'with %d a month, %d times as many are noticed within %d months as a rule, and since when',
    (expected, ratio, within) => {
      const runs = Array.from({ length: 60 }, (_, seed) => {
        const all = months(seed + 1001, 36, expected, 12, ratio)
        const clear = all.findIndex((_, n) => n >= 12 && alarmOf(all.slice(0, n + 1)).raised)
        return { delay: clear < 0 ? Infinity : clear - 11, alarm: alarmOf(all.slice(0, clear + 1)) }
      })
      const delays = runs.map(({ delay }) => delay).sort((a, b) => a - b)
      expect(delays[Math.floor(0.5 * delays.length)]).toBeLessThanOrEqual(within)
      const near = runs.filter(({ alarm }) => alarm.since !== null && Math.abs(12 - monthNumber(alarm.since)) <= 3)
      expect(near.length).toBeGreaterThan(40)
    },
  )

  it('begins with the change itself, where months before it lay a little high', () => {
    const before = Array.from({ length: 6 }, (_, n) => ({ month: monthNamed(n), expected: 13.5, observed: 16 }))
    const after = [49, 115, 88].map((observed, n) => ({ month: monthNamed(6 + n), expected: 15 + 5 * n, observed }))
    expect(alarmOf([...before, ...after])).toMatchObject({ raised: true, since: monthNamed(6) })
  })

  it('says in which direction, and is over when it is over', () => {
    const steady = Array.from({ length: 6 }, (_, n) => ({ month: monthNamed(n), expected: 50, observed: 50 }))
    const more = Array.from({ length: 5 }, (_, n) => ({ month: monthNamed(6 + n), expected: 50, observed: 80 }))
    const after = Array.from({ length: 12 }, (_, n) => ({ month: monthNamed(11 + n), expected: 50, observed: 50 }))
    expect(alarmOf(steady).raised).toBe(false)
    expect(alarmOf([...steady, ...more])).toMatchObject({ raised: true, since: monthNamed(6), ratio: 1.6 })
    expect(alarmOf([...steady, ...more, ...after]).raised).toBe(false)
    expect(alarmOf([])).toEqual({ raised: false, since: null, clearFrom: null, ratio: null })
  })
})

const monthNumber = (month: string) => (Number(month.slice(0, 4)) - 2000) * 12 + Number(month.slice(5)) - 1
