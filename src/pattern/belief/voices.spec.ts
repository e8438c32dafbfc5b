import { describe, expect, it } from '@jest/globals'
import { dayOfDate, monthOf, type Recorded } from '../records/facts.js'
import { voicesOf } from './voices.js'

const JANUARY = dayOfDate('2026-01-15')
const monthsOn = (months: number) => monthOf(JANUARY) + months
const by = (recorder: string | null, months: number, own: number): Recorded => ({
  store: 'river',
  month: monthsOn(months),
  recorder,
  own,
})
/** From the fourth month on Kim records half of what is recorded there. */
const sinceApril = [by('Kim', 3, 10), by(null, 3, 10), by('Kim', 4, 10), by('Ada', 4, 10)]
const share = (rows: readonly Recorded[], recorder: string, day = JANUARY) =>
  voicesOf(rows, 0.5).share(recorder, 'river', day)

describe('A recorder’s share', () => {
  it('is of what was recorded since they began: of much that others recorded before, nothing was theirs', () => {
    const before = [by(null, 0, 12), by('Ada', 1, 12), by(null, 2, 12)]

    expect(share([...before, ...sinceApril], 'Kim')).toBe(0)
    expect(share([...before, ...sinceApril], 'Kim', dayOfDate('2026-04-01'))).toBeCloseTo(1 / 2, 2)
  })

  it('is what it is from the first day on where chance may well have kept their first record back', () => {
    const before = [by(null, 0, 1), by('Ada', 2, 1)]

    expect(share([...before, ...sinceApril], 'Kim')).toBeCloseTo(1 / 2, 1)
    expect(share(sinceApril, 'Kim')).toBeCloseTo(1 / 2, 2)
    // nor does a month without any records tell that they weren't there
    expect(share([by(null, 1, 20), ...sinceApril], 'Kim', dayOfDate('2026-03-01'))).toBeCloseTo(1 / 2, 2)
    expect(share([by(null, 1, 20), ...sinceApril], 'Kim', dayOfDate('2026-02-28'))).toBe(0)
  })

  it('of somebody who records little is of everything, as nothing tells that they came late', () => {
    const before = Array.from({ length: 6 }, (_, n) => by(null, n - 6, 5))

    expect(share([...before, by('Ben', 0, 1), by(null, 0, 30), by(null, 1, 30)], 'Ben')).toBeCloseTo(3 / 95, 2)
  })
})
