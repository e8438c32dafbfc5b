import { describe, expect, it } from '@jest/globals'
import { DEFAULT_PERIODS, monthsBefore, periodProblems } from './periods.js'

describe('a period', () => {
  it.each([
    ['2026-11-22', 30, '2024-05-22'],
    ['2026-08-31', 6, '2026-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('that is over on %s after %i months began before %s', (today, months, date) => {
    expect(monthsBefore(today, months)).toBe(date)
  })

  it('of discipline is not the shorter one, and statements go with the incident at the latest', () => {
    expect(periodProblems(DEFAULT_PERIODS, 'input')).toEqual([])
    const wrong = { ...DEFAULT_PERIODS, formalMonths: 29, statementMonths: 31 }
    expect(periodProblems(wrong, 'input').map(({ path }) => path)).toEqual([
      'input.formalMonths',
      'input.statementMonths',
    ])
  })
})
