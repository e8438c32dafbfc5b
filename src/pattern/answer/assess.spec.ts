import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FIRST_DAY, makeChainOfStores } from '../../../test/worlds/chain-of-stores.js'
import { assess, type Question } from './assess.js'
import { type Baseline, PRIOR_BASELINE } from '../belief/baseline.js'
import type { ShiftFact } from '../records/facts.js'
import { fitBaseline } from '../fit/fit-baseline.js'
import { DEFAULT_POLICY } from './policy.js'

const AT = FIRST_DAY + 200
const POSITIONS = ['TILL', 'AISLES', 'HELP_POINT', 'never heard of']
const CONDITIONS = ['SHORT_STAFFED', 'IN_TRAINING', 'never heard of']

/** A person's shifts up to a day, with own incidents on some of them. */
const shifts = fc
  .array(
    fc.record({
      back: fc.integer({ min: 1, max: 400 }),
      interactions: fc.integer({ min: 1, max: 300 }),
      position: fc.constantFrom(...POSITIONS),
      conditions: fc.subarray(CONDITIONS),
      own: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
      store: fc.constantFrom('store 0', 'store 0', 'store 1', 'a new store'),
    }),
    { minLength: 3, maxLength: 60 },
  )
  .map((all): ShiftFact[] => all.map(({ back, ...shift }) => ({ ...shift, day: AT - back })))
const today = fc.integer({ min: 1, max: 5 }).map((own): ShiftFact => ({
  day: AT,
  store: 'store 0',
  position: 'TILL',
  interactions: 60,
  conditions: [],
  own,
}))

describe('An assessment', () => {
  let fitted: Baseline
  const question = (given: readonly ShiftFact[], baseline = fitted): Question => ({
    at: AT,
    cause: 'EMPLOYEE',
    person: 'somebody',
    shifts: given,
    places: [],
    baseline,
    policy: DEFAULT_POLICY,
  })
  const probability = (given: readonly ShiftFact[], baseline = fitted) => assess(question(given, baseline)).probability

  beforeAll(() => {
    fitted = fitBaseline(makeChainOfStores(3, { days: 200 }).recordsOf(), FIRST_DAY + 190)
  })

  it('is never worse for more interactions on a shift that went well', () => {
    fc.assert(
      fc.property(
        shifts,
        today,
        fc.nat(),
        fc.integer({ min: 1, max: 100_000 }),
        fc.boolean(),
        (before, last, pick, more, prior) => {
          const clean = before.map((s, i) => [s, i] as const).filter(([s]) => s.own === 0)
          fc.pre(clean.length > 0)
          const chosen = clean[pick % clean.length]![1]
          const busier = before.map((s, i) => (i === chosen ? { ...s, interactions: s.interactions! + more } : s))
          const baseline = prior ? PRIOR_BASELINE : fitted
          expect(probability([...busier, last], baseline)).toBeLessThanOrEqual(
            probability([...before, last], baseline) + 1e-9,
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is never better for one more own incident on the latest day', () => {
    fc.assert(
      fc.property(shifts, today, fc.boolean(), (before, last, prior) => {
        const baseline = prior ? PRIOR_BASELINE : fitted
        const more = { ...last, own: last.own + 1 }
        const none = { ...last, own: 0 }
        const asIs = probability([...before, last], baseline)
        expect(probability([...before, more], baseline)).toBeGreaterThanOrEqual(asIs - 1e-9)
        expect(asIs).toBeGreaterThanOrEqual(probability([...before, none], baseline) - 1e-9)
      }),
      { numRuns: 200 },
    )
  })

  it('does not depend on the order of shifts or conditions, nor on the name of the person', () => {
    fc.assert(
      fc.property(shifts, today, fc.nat(), (before, last, turn) => {
        const all = [...before, last]
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].map((s) => ({
          ...s,
          conditions: [...s.conditions].reverse(),
        }))
        expect(assess({ ...question(turned), person: 'anybody' }).probability).toBeCloseTo(probability(all), 9)
      }),
    )
  })

  it('is not moved by what was told in confidence', () => {
    fc.assert(
      fc.property(shifts, today, (before, last) => {
        const told = [...before, last].map((s) => ({
          ...s,
          conditions: [...s.conditions, 'PERSONAL_STRAIN', 'UNWELL'],
        }))
        expect(assess(question(told))).toEqual(assess(question([...before, last])))
      }),
      { numRuns: 50 },
    )
  })

  it('leaves aside what lies before the look-back window or after the moment', () => {
    const one: ShiftFact = { day: AT, store: 'store 0', position: 'TILL', interactions: 60, conditions: [], own: 1 }
    const outside = [
      { ...one, day: AT + 1, own: 3 },
      { ...one, day: AT - 800, own: 3 },
    ]

    expect(assess(question([one, ...outside]))).toEqual(assess(question([one])))
  })

  it('survives a baseline that was stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(fitted)) as Baseline

    expect(stored).toEqual(fitted)
    fc.assert(
      fc.property(shifts, today, (before, last) => {
        expect(assess(question([...before, last], stored))).toEqual(assess(question([...before, last])))
      }),
      { numRuns: 20 },
    )
  })

  it('answers with numbers that JSON can hold, whatever the shifts', () => {
    fc.assert(
      fc.property(shifts, today, fc.boolean(), (before, last, prior) => {
        const odd = before.map((s, i) =>
          i % 3 === 0 ? { ...s, interactions: null } : i % 7 === 0 ? { ...s, interactions: 5_000_000, own: 40 } : s,
        )
        const judgement = assess(question([...odd, last], prior ? PRIOR_BASELINE : fitted))
        expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
        expect(judgement.probability).toBeGreaterThanOrEqual(0)
        expect(judgement.probability).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('answers with a number where the records claim that somebody served millions', () => {
    const shift = { day: AT - 30, store: 'store 0', position: 'HELP_POINT', interactions: 5_000_000, own: 40 }
    const busy = [['SHORT_STAFFED', 'IN_TRAINING'], ['IN_TRAINING']].map((conditions) => ({ ...shift, conditions }))
    const latest = { ...shift, day: AT, position: 'TILL', interactions: 60, conditions: [], own: 1 }
    expect(probability([...busy, latest])).toBeLessThan(0.5)
  })

  it('knows little about somebody with one shift, and says so', () => {
    const { certainty, finding } = assess(
      question(
        [{ day: AT, store: 'nowhere', position: 'none', interactions: null, conditions: [], own: 1, standIn: true }],
        PRIOR_BASELINE,
      ),
    )

    expect(finding).toBe('ISOLATED')
    expect(certainty).toBe('LITTLE_KNOWN')
  })

  it('does not take missing shifts for shifts that never were: four incidents in a year without a roster are no pattern', () => {
    const alone = [300, 200, 90, 0].map((back): ShiftFact => ({
      day: AT - back,
      store: 'store 0',
      position: 'TILL',
      interactions: null,
      conditions: [],
      own: 1,
      standIn: true,
    }))

    expect(['PATTERN', 'EMERGING']).not.toContain(assess(question(alone)).finding)
    expect(assess(question(alone)).presumedInteractions).toBeGreaterThan(5000)
  })

  it('of a person without any shift says nothing ill', () => {
    const judgement = assess({ ...question([]), cause: null })

    expect(judgement.finding).toBe('ISOLATED')
    expect(judgement.observedDays).toBe(0)
  })
})
