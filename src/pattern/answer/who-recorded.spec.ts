import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Baseline, PRIOR_BASELINE, PRIOR_VOICES } from '../belief/baseline.js'
import { dayOfDate, monthOf, type OwnIncident, type ShiftFact } from '../records/facts.js'
import { assess } from './assess.js'
import { Language } from '../../language/language.js'
import { say } from '../../language/say.js'
import * as explained from './explanation.js'
import { DEFAULT_POLICY } from './policy.js'
import type { Question } from './question.js'

const explainToEmployee = (...of: Parameters<typeof explained.explainToEmployee>) =>
  say(explained.explainToEmployee(...of), Language.EN)
const explainToManager = (...of: Parameters<typeof explained.explainToManager>) =>
  say(explained.explainToManager(...of), Language.EN)
const explainWithNumbers = (...of: Parameters<typeof explained.explainWithNumbers>) =>
  say(explained.explainWithNumbers(...of), Language.EN)

const AT = dayOfDate('2026-03-10')
let ids = 0
const shift = (back: number, recorders: readonly (string | null)[] = [], interactions = 60): ShiftFact => {
  const incidents: OwnIncident[] = recorders.map((recorder) => ({ id: `incident ${++ids}`, recorder }))
  const where = { store: 'river', position: 'CASHIER', conditions: [] }
  return { ...where, day: AT - back, interactions, own: incidents.length, ...(incidents.length > 0 && { incidents }) }
}
/** Kim manages and records half of what is recorded of the others; colleagues and customers the rest. */
const recorded = [
  { recorder: 'Kim', own: 60 },
  { recorder: 'Ada', own: 12 },
  { recorder: 'Ben', own: 12 },
  { recorder: null, own: 36 },
].map((row) => ({ ...row, store: 'river', month: monthOf(AT - 600) }))
const baseline: Baseline = { ...PRIOR_BASELINE, voices: { share: 0.4, eager: 0.002, named: 0.7 } }
const question = (shifts: readonly ShiftFact[]): Question => ({
  at: AT,
  cause: 'EMPLOYEE',
  person: 'Dana',
  shifts,
  places: [],
  recorded,
  baseline,
  policy: DEFAULT_POLICY,
})
const calm = Array.from({ length: 150 }, (_, n) => shift(8 + 3 * n))
const probability = (shifts: readonly ShiftFact[]) => assess(question(shifts)).probability
/** So many days with an own incident each, one a fortnight, by these recorders in turn. */
const days = (count: number, ...recorders: (string | null)[]) =>
  Array.from({ length: count }, (_, n) => shift(14 * n, [recorders[n % recorders.length]!]))

const voice = fc.constantFrom<string | null>('Kim', 'Ada', 'Ben', null)
const shifts = fc
  .array(
    fc.record({
      back: fc.integer({ min: 1, max: 500 }),
      interactions: fc.integer({ min: 1, max: 300 }),
      by: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: fc.array(voice, { maxLength: 3 }) },
      ),
    }),
    { minLength: 5, maxLength: 50 },
  )
  .map((all) => all.map(({ back, by, interactions }) => shift(back, by, interactions)))
const today = fc.array(voice, { minLength: 1, maxLength: 3 }).map((by) => shift(0, by))

describe('Who recorded', () => {
  it('tells a pattern, which all notice alike, from one person’s eagerness', () => {
    const noticed = assess(question([...calm, ...days(20, 'Kim', 'Ada', null, 'Kim', 'Ben', null)]))
    const eager = assess(question([...calm, ...days(20, 'Kim')]))

    expect(noticed.finding).toBe('PATTERN')
    expect(eager.finding).not.toBe('PATTERN')
    expect(eager.probability).toBeLessThan(noticed.probability)
    expect(eager.voices!.eager!.probability).toBeGreaterThan(0.7)
  })

  it('takes nobody for eager since in a small store their first record of somebody else came late', () => {
    const months = [690, 660, 630, 600, 570]
    const asOf = (others: number) => [
      ...months.map((back) => ({ store: 'river', month: monthOf(AT - back), recorder: null, own: others / 5 })),
      ...recorded.map((row) => ({ ...row, month: monthOf(AT - 500) })),
    ]
    const early = months.map((back) => shift(back, ['Kim']))
    const all = [...calm, ...early, ...days(12, 'Kim', 'Ada', null, 'Kim', 'Ben', null)]
    const of = (others: number) => assess({ ...question(all), recorded: asOf(others) })
    const eager = (others: number) => of(others).voices!.eager?.probability ?? 0

    expect(eager(5)).toBeLessThan(0.5)
    // of so many that others recorded some would have been Kim's, who wasn't there or overlooked everybody else
    expect(eager(40)).toBeGreaterThan(0.9)
    expect(of(5).probability).toBeGreaterThan(of(40).probability + 0.2)
  })

  it('one recorder alone never makes a pattern, however much they add', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('Kim', 'Ada', 'somebody new'),
        fc.integer({ min: 1, max: 5 }),
        (backs, recorder, each) => {
          const theirs = backs.map((back) => shift(2 * back, Array<string>(each).fill(recorder)))
          expect(assess(question([...calm, ...theirs, shift(0, [recorder])])).finding).not.toBe('PATTERN')
        },
      ),
      { numRuns: 20 },
    )
  })

  describe('where Kim alone manages, and records nearly all there is', () => {
    const alone = recorded.map((row) => ({ ...row, own: row.recorder === 'Kim' ? 120 : 1 }))
    const byKim = Array.from({ length: 30 }, (_, n) => shift(4 * n, ['Kim']))
    const found = (facts: readonly ShiftFact[]) => assess({ ...question([...calm, ...facts]), recorded: alone }).finding
    /** The newest so many, told by these in turn. */
    const told = (count: number, ...tellers: string[]) =>
      byKim.map((fact, n) =>
        n < count
          ? { ...fact, incidents: fact.incidents!.map((one) => ({ ...one, tellers: [tellers[n % tellers.length]!] })) }
          : fact,
      )

    it('what two others told of stands without Kim, and makes a pattern where there is enough of either', () => {
      expect([0, 12, 16, 30].map((count) => found(told(count, 'Ada', 'Ben')))).toEqual([
        'EMERGING',
        'EMERGING',
        'PATTERN',
        'PATTERN',
      ])
    })

    it('one friend of Kim makes none, however much they tell, and whoever writes it down', () => {
      for (const count of [1, 12, 30]) expect(found(told(count, 'Ada'))).toBe('EMERGING')
      const writtenDown = told(30, 'Ada').map((fact, n) => ({
        ...fact,
        incidents: fact.incidents!.map((one) => (n % 2 ? { ...one, recorder: 'HR', writtenDown: true } : one)),
      }))
      expect(found(writtenDown)).toBe('EMERGING')
      expect(found([...told(30, 'Ada').slice(2), ...told(2, 'Ben')])).toBe('EMERGING')
    })
  })

  it('says so: how many of how many, and that a second voice is missing', () => {
    const judgement = assess(question([...calm, ...days(14, 'Kim')]))

    expect(judgement.voices).toMatchObject({ unknown: false, most: { recorder: 'Kim', own: 14, of: 14 } })
    expect(explainWithNumbers(judgement, { name: 'Dana' })).toMatch(/14 of 14 were recorded by one person/)
    expect(explainToManager(judgement, { name: 'Dana' })).not.toMatch(/Kim|14 of 14|%/)
  })

  it('is not asked where nobody is ever named, and every answer says that', () => {
    const unnamed = {
      ...question([...calm, ...days(12, null)]),
      recorded: recorded.map((row) => ({ ...row, recorder: null })),
      baseline: { ...PRIOR_BASELINE, voices: PRIOR_VOICES },
    }
    const judgement = assess(unnamed)

    expect(judgement.voices).toEqual({ unknown: true })
    expect(judgement.finding).toBe('PATTERN')
    for (const told of [
      explainToManager(judgement, { name: 'Dana' }),
      explainToEmployee(judgement),
      explainWithNumbers(judgement, { name: 'Dana' }),
    ])
      expect(told).toContain('Who recorded these is not known')
  })

  it('is not asked, and changes nothing, unless the baseline learnt who records', () => {
    const of = (all: ShiftFact[]) => assess({ ...question(all), baseline: PRIOR_BASELINE })
    const anonymous = (all: ShiftFact[]) => all.map(({ incidents: _, ...fact }) => fact)
    const all = [...calm, ...days(9, 'Kim', 'Kim', 'Ada')]

    expect(of(all)).toEqual(of(anonymous(all)))
    expect(of([...calm, ...days(20, 'Kim')]).finding).toBe('PATTERN')
    expect(of(all)).not.toHaveProperty('voices')
    expect(of(all)).not.toHaveProperty('placeUsual')
    expect(explainWithNumbers(of(all), { name: 'Dana' })).not.toMatch(/recorded by|Who recorded|usual there/)
  })

  it('leaves the promises standing: more interactions on a shift that went well never speak against anybody', () => {
    fc.assert(
      fc.property(shifts, today, fc.nat(), fc.integer({ min: 1, max: 5_000 }), (before, last, pick, more) => {
        const clean = before.filter((fact) => fact.own === 0)
        fc.pre(clean.length > 0)
        const chosen = clean[pick % clean.length]!
        const busier = before.map((fact) =>
          fact === chosen ? { ...fact, interactions: fact.interactions! + more } : fact,
        )
        expect(probability([...busier, last])).toBeLessThanOrEqual(probability([...before, last]) + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('nor does one more own incident on the latest day by a new voice ever help', () => {
    fc.assert(
      fc.property(shifts, today, (before, last) => {
        const more = [...last.incidents!.map((one) => one.recorder), 'a new voice']
        expect(probability([...before, shift(0, more)])).toBeGreaterThanOrEqual(probability([...before, last]) - 1e-9)
      }),
      { numRuns: 25 },
    )
  })

  it('nor does the order of shifts and incidents matter, nor what recorders are called', () => {
    fc.assert(
      fc.property(shifts, today, (before, last) => {
        const renamed = (name: string | null) => name && `the other ${name}`
        const turned = [last, ...before].reverse().map((fact) =>
          fact.incidents
            ? {
                ...fact,
                incidents: fact.incidents.map((one) => ({ ...one, recorder: renamed(one.recorder) })).reverse(),
              }
            : fact,
        )
        const again = assess({
          ...question(turned),
          recorded: recorded.map((row) => ({ ...row, recorder: renamed(row.recorder) })).reverse(),
        })
        expect(again.probability).toBeCloseTo(probability([...before, last]), 9)
      }),
      { numRuns: 15 },
    )
  })
})
