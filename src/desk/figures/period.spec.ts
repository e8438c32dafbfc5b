import { describe, expect, it } from '@jest/globals'
import { lastMonths } from './period.js'

describe('the months that the review tells of', () => {
  it.each([
    ['2026-05-20', 3, '2026-01-01', '2026-03-31'],
    ['2026-04-01', 12, '2025-04-01', '2026-03-31'],
    ['2026-01-31', 3, '2025-10-01', '2025-12-31'],
    ['2024-06-30', 12, '2023-04-01', '2024-03-31'],
  ])('on %s are the %i that end with the last whole quarter', (today, count, from, to) => {
    expect(lastMonths(count, new Date(`${today}T12:00`))).toEqual({ from, to })
  })
})
