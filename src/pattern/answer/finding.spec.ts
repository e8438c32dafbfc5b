import { describe, expect, it } from '@jest/globals'
import { type Evidence, type Finding, findingOf } from './finding.js'
import { DEFAULT_POLICY } from './policy.js'

const nothing: Evidence = {
  cause: 'EMPLOYEE',
  probability: 0.1,
  observedDays: 1,
  placeProbability: 0.1,
  badDayProbability: 0.1,
  saidBadDay: false,
}

describe('The first finding that fits', () => {
  it.each<[Finding, string, Partial<Evidence>]>([
    ['ISOLATED', 'nothing speaks for anything else', {}],
    ['NOT_THEIRS', 'the recorded cause is another', { cause: 'PROCESS', probability: 0.99, observedDays: 9 }],
    ['NOT_THEIRS', 'it is not known whose it was', { cause: 'UNKNOWN' }],
    ['PATTERN', 'it is 90% likely, on three days', { probability: 0.9, observedDays: 3 }],
    [
      'EMERGING',
      'it is all but sure, but rests on one person’s records',
      { probability: 0.99, observedDays: 9, oneVoice: true },
    ],
    ['EMERGING', 'it is 90% likely, but on two days only', { probability: 0.95, observedDays: 2 }],
    ['ISOLATED', 'it is 90% likely, but on one day only', { probability: 0.95, observedDays: 1 }],
    ['EMERGING', 'it is as likely as not, on two days', { probability: 0.5, observedDays: 2 }],
    ['ISOLATED', 'it is just less likely than not', { probability: 0.4999, observedDays: 8 }],
    ['SYSTEMIC', 'the place is in trouble', { placeProbability: 0.9 }],
    [
      'SYSTEMIC',
      'the place is in trouble, and the person might be',
      { placeProbability: 0.9, probability: 0.8, observedDays: 4 },
    ],
    [
      'PATTERN',
      'the person stands out even from a place in trouble',
      { placeProbability: 0.9, probability: 0.92, observedDays: 4 },
    ],
    [
      'SYSTEMIC',
      'the place is in trouble, and it was a bad day too',
      { placeProbability: 0.9, badDayProbability: 0.9 },
    ],
    ['BAD_DAY', 'the shift was probably a bad day', { badDayProbability: 0.5 }],
    ['BAD_DAY', 'the employee said so', { saidBadDay: true }],
    [
      'EMERGING',
      'a bad day comes on top of something that emerges',
      { badDayProbability: 0.9, probability: 0.6, observedDays: 3 },
    ],
    ['ISOLATED', 'a person as of now gave no cause for more', { cause: null }],
  ])('is %s where %s', (finding, _, evidence) => {
    expect(findingOf({ ...nothing, ...evidence }, DEFAULT_POLICY)).toBe(finding)
  })

  it('follows the policy', () => {
    const evidence = { ...nothing, probability: 0.8, observedDays: 3 }

    expect(findingOf(evidence, DEFAULT_POLICY)).toBe('EMERGING')
    expect(findingOf(evidence, { ...DEFAULT_POLICY, patternProbability: 0.75 })).toBe('PATTERN')
  })
})
