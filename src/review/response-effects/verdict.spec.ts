import { describe, expect, it } from '@jest/globals'
import type { FollowUp } from '../following/follow-up.js'
import { figuresOf, Verdict } from './verdict.js'

/** So many people of whom one day was expected each, on fifty shifts. */
const kind = (people: number, observed: number, before = people): FollowUp[] =>
  Array.from({ length: people }, (_, n) => {
    const part = (of: number) => Math.floor(((n + 1) * of) / people) - Math.floor((n * of) / people)
    const whole = { days: 1, variance: 0.1, observed: part(observed), shifts: 50 }
    return {
      moment: { person: String(n), group: 'X', day: 0 },
      first: whole,
      whole,
      before: { days: part(before), shifts: 50 },
    }
  })
const verdicts = (...kinds: FollowUp[][]) => figuresOf(kinds).map(({ verdict }) => verdict)

describe('what the numbers tell of an answer', () => {
  it('is fewer where there were half as many as expected, and after the others as many', () => {
    expect(verdicts(kind(120, 60), kind(120, 118))).toEqual([Verdict.FEWER, Verdict.CANNOT_TELL])
  })

  it('is more likewise', () => {
    expect(verdicts(kind(120, 200), kind(120, 122))).toEqual([Verdict.MORE, Verdict.CANNOT_TELL])
  })

  it('is nothing where people are few', () => {
    expect(verdicts(kind(8, 4), kind(120, 118))).toEqual([Verdict.CANNOT_TELL, Verdict.CANNOT_TELL])
  })

  it('is nothing where the model expects too little of everybody: that is no answer’s doing', () => {
    expect(verdicts(kind(150, 210), kind(150, 212), kind(150, 208))).toEqual(Array(3).fill(Verdict.CANNOT_TELL))
  })

  it('has what before and after would claim, per shift, beside it', () => {
    const [figures] = figuresOf([kind(40, 40, 80)])
    expect(figures).toMatchObject({ followed: 40, observed: 40, expected: 40, beforeAndAfter: 0.5 })
    expect(figures!.usual[0]).toBeLessThan(40)
    expect(figuresOf([kind(40, 40, 0)])[0]!.beforeAndAfter).toBeNull()
  })
})
