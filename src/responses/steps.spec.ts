import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ResponseKind as Kind, isFormal, type Step } from '../incidents/response-kinds.js'
import { gravestUnspent, heightOf, lastDayOfWeight, STEPS } from './steps.js'
import { DAY_MS } from '../time/instant.js'

const MONTHS: [Step, number][] = [
  [Kind.VERBAL_WARNING, 6],
  [Kind.WRITTEN_WARNING, 6],
  [Kind.FINAL_WARNING, 12],
  [Kind.SUSPENSION, 12],
]

describe('a step', () => {
  it('is formal, and nothing else is', () => {
    const formal = Object.values(Kind).filter(isFormal)
    expect(formal).toEqual(['VERBAL_WARNING', 'WRITTEN_WARNING', 'FINAL_WARNING', 'SUSPENSION', 'DISMISSAL'])
  })

  it('is higher than those before it', () => {
    expect([undefined, ...STEPS].map(heightOf)).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('the last day on which a step weighs', () => {
  it.each<[Step, string, string]>([
    [Kind.FINAL_WARNING, '2026-01-29', '2027-01-28'],
    [Kind.FINAL_WARNING, '2027-01-29', '2028-01-28'],
    [Kind.VERBAL_WARNING, '2026-01-29', '2026-07-28'],
    [Kind.VERBAL_WARNING, '2026-07-01', '2026-12-31'],
    [Kind.WRITTEN_WARNING, '2026-12-31', '2027-06-30'],
    [Kind.WRITTEN_WARNING, '2026-11-22', '2027-05-21'],
    // The month of the end lacks the day.
    [Kind.VERBAL_WARNING, '2026-08-31', '2027-02-28'],
    [Kind.VERBAL_WARNING, '2026-08-30', '2027-02-28'],
    [Kind.VERBAL_WARNING, '2026-08-29', '2027-02-28'],
    [Kind.VERBAL_WARNING, '2026-08-28', '2027-02-27'],
    [Kind.VERBAL_WARNING, '2026-03-31', '2026-09-30'],
    // … and of a leap year.
    [Kind.VERBAL_WARNING, '2027-08-31', '2028-02-29'],
    [Kind.VERBAL_WARNING, '2027-08-30', '2028-02-29'],
    [Kind.VERBAL_WARNING, '2027-08-29', '2028-02-28'],
    [Kind.SUSPENSION, '2028-02-29', '2029-02-28'],
    [Kind.SUSPENSION, '2027-02-28', '2028-02-27'],
    [Kind.SUSPENSION, '2027-03-01', '2028-02-29'],
    [Kind.SUSPENSION, '2026-03-01', '2027-02-28'],
  ])('of a %s issued on %s is %s', (step, issuedOn, last) => {
    expect(lastDayOfWeight(step, issuedOn)).toBe(last)
  })

  it('never comes for a dismissal', () => expect(lastDayOfWeight(Kind.DISMISSAL, '2026-01-29')).toBeNull())

  const anyDay = fc.integer({ min: 0, max: 40 * 366 }).map((n) => Date.UTC(2020, 0, 1) + n * DAY_MS)
  const textOf = (at: number) => new Date(at).toISOString().slice(0, 10)

  it('is never later than so many months, and falls short of them only where the month has no such day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...MONTHS), (at, [step, months]) => {
        const issued = new Date(at)
        // Months of the calendar that run over into the next where the day is lacking: never shorter than anybody's count.
        const longest = Date.UTC(issued.getUTCFullYear(), issued.getUTCMonth() + months, issued.getUTCDate()) - DAY_MS
        const endOfMonth = Date.UTC(issued.getUTCFullYear(), issued.getUTCMonth() + months + 1, 0)
        expect(lastDayOfWeight(step, textOf(at))).toBe(textOf(Math.min(longest, endOfMonth)))
      }),
    )
  })

  it('comes no sooner for what was issued later', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...STEPS), (at, step) => {
        const [one, next] = [lastDayOfWeight(step, textOf(at)), lastDayOfWeight(step, textOf(at + DAY_MS))]
        expect((next ?? '9999') >= (one ?? '9999')).toBe(true)
      }),
    )
  })
})

describe('the gravest of what is unspent', () => {
  const given = [
    { step: Kind.FINAL_WARNING, issuedOn: '2025-01-29' },
    { step: Kind.VERBAL_WARNING, issuedOn: '2025-09-01' },
    { step: Kind.WRITTEN_WARNING, issuedOn: '2025-10-01' },
  ] as const

  it.each([
    ['2026-01-28', Kind.FINAL_WARNING],
    ['2026-01-29', Kind.WRITTEN_WARNING],
    ['2026-03-31', Kind.WRITTEN_WARNING],
    ['2026-04-01', undefined],
  ])('on %s is %s', (today, step) => {
    expect(gravestUnspent(given, today)).toBe(step)
    expect(gravestUnspent([...given].reverse(), today)).toBe(step)
  })

  it('is nothing where nothing was given', () => expect(gravestUnspent([], '2026-01-01')).toBeUndefined())
})
