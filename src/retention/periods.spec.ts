import { describe, expect, it } from '@jest/globals'
import { DEFAULT_PERIODS, periodProblems } from './periods.js'

describe('a period', () => {
  it('of discipline is not the shorter one, and statements go with the incident at the latest', () => {
    expect(periodProblems(DEFAULT_PERIODS, 'input')).toEqual([])
    const wrong = { ...DEFAULT_PERIODS, formalMonths: 29, statementMonths: 31 }
    expect(periodProblems(wrong, 'input').map(({ path }) => path)).toEqual([
      'input.formalMonths',
      'input.statementMonths',
    ])
  })
})
