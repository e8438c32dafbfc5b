import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Baseline, PRIOR_BASELINE, PRIOR_VOICES } from '../belief/baseline.js'
import { dayOfDate, type OwnIncident, type ShiftFact } from '../records/facts.js'
import { assess } from './assess.js'
import type { Finding } from './finding.js'
import { DEFAULT_POLICY } from './policy.js'
import type { Question } from './question.js'

const AT = dayOfDate('2026-03-10')
const GRAVITY: Finding[] = ['NOT_THEIRS', 'ISOLATED', 'BAD_DAY', 'SYSTEMIC', 'EMERGING', 'PATTERN']
const baseline: Baseline = { ...PRIOR_BASELINE, before: AT - 9, voices: PRIOR_VOICES }
const VOICES = ['Kim', 'Mae', null]

const shift = (back: number, recorders: readonly (string | null)[], interactions: number | null): ShiftFact => {
  const incidents: OwnIncident[] = recorders.map((recorder, n) => ({ id: `${back} ${n}`, recorder }))
  const fact = { day: AT - back, store: 'river', position: 'CASHIER', conditions: [], interactions }
  return { ...fact, own: recorders.length, ...(incidents.length > 0 && { incidents }) }
}
const withoutRoster = (back: number, recorder: string | null): ShiftFact => ({
  ...shift(back, [recorder], null),
  standIn: true,
})
/** The place's sums since the baseline tell of the person's shifts as well. */
const question = (shifts: readonly ShiftFact[]): Question => {
  const recent = shifts.filter(({ day, standIn }) => day >= baseline.before && !standIn)
  const exposure = recent.map(({ own: _, incidents: __, store: ___, ...fact }) => ({
    ...fact,
    shifts: 1,
    interactions: fact.interactions ?? 50,
  }))
  return {
    at: AT,
    cause: 'EMPLOYEE',
    person: 'Dana',
    store: 'river',
    shifts,
    places: [{ store: 'river', exposure, episodes: [] }],
    baseline,
    policy: DEFAULT_POLICY,
  }
}
const found = (shifts: readonly ShiftFact[]) => assess(question(shifts))

const voice = fc.constantFrom(...VOICES)
/** Days on which something happened, with or without a shift on record; one of them today. */
const eventful = fc
  .array(fc.record({ back: fc.integer({ min: 1, max: 700 }), recorder: voice, rostered: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => [
    ...all.map(({ back, recorder, rostered }) =>
      rostered ? shift(back, [recorder], 60) : withoutRoster(back, recorder),
    ),
    withoutRoster(0, 'Kim'),
  ])
const calm = fc
  .record({
    back: fc.integer({ min: 0, max: 590 }),
    interactions: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 300 })),
  })
  .map(({ back, interactions }) => shift(back, [], interactions))
const roster = Array.from({ length: 300 }, (_, n) => shift(2 * n + 1, [], 60))

/** A factor can have moved since the first shift of all, and one before it lets it move a little longer. */
const MOVED = 0.002

function neverGraver(more: readonly ShiftFact[], than: readonly ShiftFact[]): void {
  const [after, before] = [found(more), found(than)]
  expect(after.probability).toBeLessThanOrEqual(before.probability + MOVED)
  if (after.probability > before.probability) return
  // what is held back since too little is on record may be called what it is once there is more
  if (before.littleOnRecord && !after.littleOnRecord) return
  expect(GRAVITY.indexOf(after.finding)).toBeLessThanOrEqual(GRAVITY.indexOf(before.finding))
}

describe('A shift that went well', () => {
  it('never speaks against somebody of whom no roster is kept, nor do a few of them', () => {
    fc.assert(
      fc.property(eventful, fc.array(calm, { minLength: 1, maxLength: 9 }), (bad, good) => {
        neverGraver([...bad, ...good], [...bad, ...good.slice(1)])
      }),
      { numRuns: 150 },
    )
  })

  it('never speaks against somebody whose roster is kept', () => {
    fc.assert(
      fc.property(eventful, calm, (bad, good) => {
        const days = new Set(bad.map(({ day }) => day))
        const kept = [...roster.filter(({ day }) => !days.has(day)), ...bad]
        neverGraver([...kept, good], kept)
      }),
      { numRuns: 60 },
    )
  })
})

describe('A roster of the days alone on which something went wrong', () => {
  const backs = Array.from({ length: 14 }, (_, n) => 40 * n)
  const alone = backs.map((back, n) => shift(back, [VOICES[n % 2]!], 60))
  const none = backs.map((back, n) => withoutRoster(back, VOICES[n % 2]!))

  it('makes nobody look worse than no roster does', () => {
    expect(found(alone).finding).not.toBe('PATTERN')
    expect(found(alone).probability).toBeLessThanOrEqual(found(none).probability + 0.02)
    expect(found(alone).certainty).toBe('LITTLE_KNOWN')
  })

  it('is no pattern however much went wrong, since nothing tells of the rest', () => {
    const often = Array.from({ length: 60 }, (_, n) => shift(11 * n, [VOICES[n % 2]!], 60))
    expect(found(often)).toMatchObject({ finding: 'EMERGING', certainty: 'LITTLE_KNOWN', littleOnRecord: true })
    expect(found(often).probability).toBeGreaterThan(0.9)
  })

  it('is one where a roster tells of the rest', () => {
    const days = new Set(backs.map((back) => AT - back))
    const often = Array.from({ length: 20 }, (_, n) => shift(15 * n, [VOICES[n % 2]!], 60))
    const kept = [...roster.filter(({ day }) => !days.has(day) && !often.some((one) => one.day === day)), ...often]
    expect(found(kept)).toMatchObject({ finding: 'PATTERN', certainty: 'VERY_LIKELY' })
  })
})
