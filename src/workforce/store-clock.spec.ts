import { describe, expect, it } from '@jest/globals'
import { dayOfDate } from '../pattern/records/facts.js'
import { maxUtcOffset, wallTime } from './store-clock.js'

describe("a store's clock", () => {
  it.each([
    ['2026-07-01T23:30:00Z', 'UTC', '2026-07-01', 23 * 60 + 30],
    ['2026-07-01T23:30:00Z', 'Europe/Dublin', '2026-07-02', 30],
    ['2026-01-01T00:05:00Z', 'America/New_York', '2025-12-31', 19 * 60 + 5],
    ['2026-01-01T00:05:00Z', 'Asia/Kolkata', '2026-01-01', 5 * 60 + 35],
  ])('shows at %s in %s %s, minute %d', (instant, timeZone, date, minuteOfDay) => {
    expect(wallTime(Date.parse(instant), timeZone)).toEqual({ day: dayOfDate(date), minuteOfDay })
  })
  it('is ahead of UTC by so many minutes at most, summer and winter', () => {
    const [from, to] = [Date.parse('2025-01-01T00:00:00Z'), Date.parse('2025-12-31T00:00:00Z')]
    expect(maxUtcOffset(['Europe/Amsterdam'], from, to)).toBe(120)
    expect(maxUtcOffset(['America/New_York', 'Europe/Amsterdam', 'UTC'], from, to)).toBe(120)
    expect(maxUtcOffset(['America/New_York'], from, to)).toBe(0)
    expect(maxUtcOffset(['UTC'], from, to)).toBe(0)
    expect(maxUtcOffset([], from, to)).toBe(0)
  })
})
