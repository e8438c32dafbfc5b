import { describe, expect, it } from '@jest/globals'
import { DEFAULT_POLICY } from '../../pattern/answer/policy.js'
import { changedPolicy, policyProblems, sameQuestion } from './policy-rules.js'

const problemsOf = (changes: object) =>
  policyProblems(changedPolicy(DEFAULT_POLICY, changes), 'input').map(({ path }) => path)

describe('the numbers of a policy', () => {
  it('may be those that Reprieve comes with', () => expect(problemsOf({})).toEqual([]))
  it('may become kinder', () =>
    expect(
      problemsOf({
        patternProbability: 0.95,
        patternDays: 5,
        lookBackMonths: 12,
        badDayProbability: 0.3,
        placeFactor: 1.2,
      }),
    ).toEqual([]))
  it.each([
    { patternDays: 2 },
    { patternDays: 3.5 },
    { patternProbability: 0.8 },
    { patternFactor: 1.5 },
    { emergingProbability: 0.4 },
    { emergingDays: 1 },
    { lookBackMonths: 36 },
    { lookBackMonths: 3 },
    { badDayProbability: 0.6 },
    { placeFactor: 2 },
    { placeProbability: 0.95 },
    { patternFactor: NaN },
  ])('never become harsher: %j', (changes) => {
    expect(problemsOf(changes)).toEqual([`input.${Object.keys(changes)[0]}`])
  })
  it('see what emerges before they see a pattern', () => {
    expect(problemsOf({ emergingDays: 4 })).toEqual(['input.emergingDays'])
    expect(problemsOf({ emergingProbability: 0.95 })).toEqual(['input.emergingProbability'])
  })
  it('ask another question where the factors or the look-back differ', () => {
    expect(sameQuestion(DEFAULT_POLICY, changedPolicy(DEFAULT_POLICY, { patternDays: 4 }))).toBe(true)
    expect(sameQuestion(DEFAULT_POLICY, changedPolicy(DEFAULT_POLICY, { patternFactor: 3 }))).toBe(false)
  })
})
