import { describe, expect, it } from '@jest/globals'
import { spanOf, wholeMonthsProblems } from './whole-months.js'

describe('a period of whole months', () => {
  it.each([
    ['2026-03-01', '2026-03-31'],
    ['2024-02-01', '2024-02-29'],
    ['2024-12-01', '2026-11-30'],
  ])('from %s to %s is one', (from, to) => expect(wholeMonthsProblems(from, to)).toEqual([]))

  it.each([
    ['2026-03-02', '2026-03-31', 'from', '2026-03-01'],
    ['2026-02-01', '2026-02-27', 'to', '2026-02-28'],
    ['2026-03-01', '2026-02-28', 'to', 'before it begins'],
    ['2024-11-01', '2026-11-30', 'to', '24 months'],
  ])('from %s to %s is none, and it says what would be', (from, to, path, words) => {
    expect(wholeMonthsProblems(from, to)).toEqual([{ path, message: expect.stringContaining(words) }])
  })

  it('is over when its last day is', () => {
    expect(spanOf('2026-01-01', '2026-02-28')).toEqual({
      begins: '2026-01-01T00:00:00.000Z',
      over: '2026-03-01T00:00:00.000Z',
    })
  })
})
