import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { periodInWords, MOST_MONTHS, monthsOf, quartersOver, reviewPeriod, type ReviewPeriod } from './review-period.js'
import { Language } from '../../language/language.js'
import { say } from '../../language/say.js'
import type { FieldProblem } from '../../graphql/errors.js'

const asked = (from: string, to: string) => reviewPeriod(from, to, '2026-11-22')

describe('the period of a review', () => {
  it.each([
    ['2026-03-01', '2026-05-31', '2026-03-01', '2026-05-31'],
    ['2026-03-14', '2026-05-02', '2026-03-01', '2026-05-31'],
    ['2024-02-10', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['2026-11-01', '2027-12-31', '2026-11-01', '2026-11-30'],
  ])('%s to %s is %s to %s', (from, to, first, last) => {
    expect(asked(from, to)).toEqual({ period: { from: first, to: last } })
  })

  it.each([
    ['2026-05-02', '2026-05-01', 'to', /ends before it begins/],
    ['2026-12-01', '2026-12-31', 'from', /today is 22 November 2026/],
    ['2023-11-30', '2026-11-22', 'from', /36 months at most: from 1 December 2023 on/],
  ])('%s to %s is refused', (from, to, path, message) => {
    const refused = asked(from, to) as { problem: FieldProblem }
    expect(refused.problem.path).toBe(path)
    expect(say(refused.problem.message, Language.EN)).toMatch(message)
  })

  it('has as many months as the calendar says, each once, and in order', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].sort()
        const answer = asked(from!, to!)
        if ('problem' in answer) return
        const months = monthsOf(answer.period)
        expect(months.length).toBeLessThanOrEqual(MOST_MONTHS)
        expect([...new Set(months)].sort()).toEqual(months)
        expect(months[0]).toBe(from!.slice(0, 7))
        expect(months.at(-1)).toBe(to!.slice(0, 7))
      }),
    )
  })

  it.each([
    ['2026-03-01', '2026-05-31', '2026-01-01', '2026-06-30'],
    ['2026-08-14', '2026-11-22', '2026-07-01', '2026-09-30'],
    ['2026-09-30', '2026-09-30', '2026-07-01', '2026-09-30'],
  ])('told to anybody, %s to %s is %s to %s', (from, to, first, last) => {
    expect(quartersOver(from, to, '2026-11-22')).toEqual({ period: { from: first, to: last } })
  })

  it('told to anybody, is over', () => {
    expect(quartersOver('2026-10-01', '2026-11-22', '2026-11-22')).toEqual({
      problem: { path: 'from', message: ['review.onceOver', { months: 3, until: '2026-09-30' }] },
    })
    expect(quartersOver('2026-10-01', '2026-12-31', '2027-01-01')).toEqual({
      period: { from: '2026-10-01', to: '2026-12-31' },
    })
    expect(quartersOver('2026-05-01', '2026-11-22', '2026-11-22', 6)).toEqual({
      period: { from: '2026-01-01', to: '2026-06-30' },
    })
  })

  it('is said in words', () => {
    const period = (from: string, to: string): ReviewPeriod => ({ from, to })
    expect(periodInWords(period('2025-11-01', '2025-11-30'), Language.EN)).toBe('November 2025')
    expect(periodInWords(period('2025-01-01', '2026-03-31'), Language.EN)).toBe('January 2025 to March 2026')
    expect(periodInWords(period('2025-01-01', '2026-03-31'), Language.NL)).toBe('januari 2025 tot en met maart 2026')
  })
})
