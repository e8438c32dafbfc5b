import { describe, expect, it } from '@jest/globals'
import { type Baseline, PRIOR_BASELINE, PRIOR_VOICES } from '../belief/baseline.js'
import { dayOfDate, type ShiftFact } from '../records/facts.js'
import { assess } from './assess.js'
import { DEFAULT_POLICY } from './policy.js'
import type { Question } from './question.js'

/** Where few days went well on the roster, no single one of them decides whether work is presumed on the days of which it tells nothing. */
const AT = dayOfDate('2026-03-10')
const baseline: Baseline = { ...PRIOR_BASELINE, before: AT - 9, voices: PRIOR_VOICES }
const shift = (daysAgo: number, ...recorders: string[]): ShiftFact => ({
  day: AT - daysAgo,
  store: 'river',
  position: 'CASHIER',
  conditions: [],
  interactions: 60,
  own: recorders.length,
  ...(recorders.length > 0 && { incidents: recorders.map((recorder, n) => ({ id: `${daysAgo} ${n}`, recorder })) }),
})
const calm = (days: number, apart: number, from: number): ShiftFact[] =>
  Array.from({ length: days }, (_, n) => shift(from + apart * n))
const judged = (shifts: readonly ShiftFact[]) =>
  assess({
    at: AT,
    cause: 'EMPLOYEE',
    person: 'Dana',
    store: 'river',
    shifts: [...shifts].sort((one, other) => one.day - other.day),
    places: [{ store: 'river', exposure: [], episodes: [] }],
    baseline,
    policy: DEFAULT_POLICY,
  } satisfies Question)
const isCalm = ({ day, ...rest }: ShiftFact): ShiftFact => ({ ...rest, day, own: 0, incidents: [] })

describe('a day that went well', () => {
  const early = calm(60, 1, 640)

  it.each([5, 6, 7])(
    'as an incident of it is withdrawn makes no pattern of the others, %s days apart',
    (apart: number) => {
      for (const incidents of [6, 8, 10]) {
        const free = calm(9, apart, 1)
        const taken = new Set(free.map(({ day }) => day))
        const bad = Array.from({ length: incidents + 1 }, (_, n) =>
          shift(n === 0 ? 0 : 2 + 8 * n, ['Mae', 'Jo', 'Ann'][n % 3]!),
        ).filter(({ day }) => !taken.has(day))
        const before = judged([...early, ...free, ...bad])
        const after = judged([...early, ...free, ...bad.map((one, n) => (n === 1 ? isCalm(one) : one))])
        expect(after.probability - before.probability).toBeLessThan(0.12)
        if (before.finding !== 'PATTERN') expect(after.finding).not.toBe('PATTERN')
      }
    },
  )

  it('takes little of what is presumed, however many there are', () => {
    const bad = [0, 10, 18, 26, 34, 42, 50, 58].map((back, n) => shift(back, ['Mae', 'Jo', 'Ann'][n % 3]!))
    const [first, ...more] = Array.from(
      { length: 25 },
      (_, days) =>
        judged([...early, ...bad, ...calm(days, 7, 1).filter(({ day }) => !bad.some((one) => one.day === day))])
          .probability,
    )
    for (const [n, probability] of more.entries())
      expect(probability - (n === 0 ? first! : more[n - 1]!)).toBeLessThan(0.15)
  })
})

describe('who enters a shift for each day on which they record something', () => {
  it('leaves no roster behind where they are left out', () => {
    const without = ({ voices }: ReturnType<typeof judged>) => voices?.least?.probability ?? 0
    const early = calm(60, 1, 641)
    const unlisted = (one: ShiftFact) => ({ ...one, interactions: null, standIn: true as const })
    for (const apart of [2, 3, 4, 5, 6])
      for (const [many, few] of [
        [12, 7],
        [14, 8],
        [18, 7],
        [24, 9],
      ] as const) {
        const others = Array.from({ length: few }, (_, n) => shift(17 * n, n % 2 ? 'Jo' : 'Mae'))
        const theirs = Array.from({ length: many }, (_, n) => shift(2 + apart * n, 'Kim')).filter(
          ({ day }) => !others.some((one) => one.day === day),
        )
        const entered = judged([...early, ...others, ...theirs])
        const none = judged([...early, ...[...others, ...theirs].map(unlisted)])
        // What is proof by the entries of whoever is left out would else be none.
        if (without(none) < 0.6) expect(without(entered)).toBeLessThan(0.9)
      }
  })
})
