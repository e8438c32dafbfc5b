import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PRIOR_VOICES } from '../belief/baseline.js'
import { dayOfDate } from '../records/facts.js'
import { eagerRecorders, type RecordedOf } from './eager-recorders.js'

const AT = dayOfDate('2026-06-30')
const PERIOD = { since: AT - 730, at: AT }
const voices = { ...PRIOR_VOICES, share: 0.5, eager: 0.001, named: 0.7 }
const PEOPLE = Array.from({ length: 12 }, (_, n) => `person ${n}`)
/** Of everybody one incident every sixty days: Kim records every other, Ada and customers the rest. */
const alike = PEOPLE.flatMap((person, p) =>
  Array.from({ length: 12 }, (_, n): RecordedOf => {
    const recorder = ['Kim', 'Ada', 'Kim', null][(n + p) % 4]!
    return { person, store: 'river', day: AT - 5 - 60 * n - p, recorder }
  }),
)
const by = (recorder: string | null, person: string, ...backs: number[]): RecordedOf[] =>
  backs.map((back) => ({ person, store: 'river', day: AT - back, recorder }))
const weekly = (count: number, from = 7) => Array.from({ length: count }, (_, n) => from + 7 * n)
const found = (own: readonly RecordedOf[], mostFalse?: number) => eagerRecorders(own, PERIOD, voices, mostFalse)

describe('Whose eagerness is credible', () => {
  it('nobody’s, where all are recorded alike', () => {
    expect(found(alike)).toEqual([])
    expect(found([])).toEqual([])
  })

  it('whoever records of one person, from some day on, what they overlook in the others', () => {
    const [first, ...more] = found([...alike, ...by('Kim', 'person 3', ...weekly(24))])

    expect(more).toEqual([])
    expect(first).toMatchObject({ recorder: 'Kim', person: 'person 3', store: 'river', own: 30, of: 36 })
    expect(first!.times).toBeGreaterThan(2)
    expect(first!.since).toBeGreaterThan(AT - 300)
  })

  it('not whoever records somebody more because everybody does: a real change shows in what all notice', () => {
    const noticed = weekly(16).flatMap((back, n) => by(['Kim', 'Ada', 'Kim', null][n % 4]!, 'person 3', back))
    expect(found([...alike, ...noticed])).toEqual([])
  })

  it('not whoever is eager with everybody: that is the place’s matter', () => {
    const eager = PEOPLE.flatMap((person, p) => by('Kim', person, ...weekly(8, 7 + p)))
    expect(found([...alike, ...eager])).toEqual([])
  })

  it('a colleague who recorded nobody else, too', () => {
    expect(found([...alike, ...by('Ben', 'person 5', ...weekly(10))])).toMatchObject([
      { recorder: 'Ben', person: 'person 5', own: 10 },
    ])
  })

  it('says no more than what may be wrong once in twenty, and more where more may be', () => {
    const some = [...alike, ...by('Kim', 'person 3', ...weekly(24)), ...by('Kim', 'person 4', ...weekly(6))]
    const [few, many] = [found(some), found(some, 0.4)]
    const wrong = few.reduce((sum, { probability }) => sum + 1 - probability, 0)

    expect(wrong).toBeLessThanOrEqual(0.05 * few.length)
    expect(many.length).toBeGreaterThan(few.length)
    expect(many.slice(0, few.length)).toEqual(few)
  })

  it('whatever the order of the records and the names of people', () => {
    const own = [...alike, ...by('Kim', 'person 3', ...weekly(24)), ...by('Ben', 'person 5', ...weekly(10))]
    const renamed = (name: string | null) => name && `the other ${name}`
    fc.assert(
      fc.property(fc.shuffledSubarray(own, { minLength: own.length }), (shuffled) => {
        expect(found(own)).toHaveLength(2)
        expect(found(shuffled)).toEqual(found(own))
        expect(
          found(shuffled.map((one) => ({ ...one, person: renamed(one.person)!, recorder: renamed(one.recorder) }))),
        ).toMatchObject(found(own).map(({ probability, own: theirs }) => ({ probability, own: theirs })))
      }),
      { numRuns: 5 },
    )
  })

  it('from nothing that comes later', () => {
    const later = by('Kim', 'person 3', ...weekly(30).map((back) => -back))
    expect(found([...alike, ...later])).toEqual(found(alike))
  })
})
