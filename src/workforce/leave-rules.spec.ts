import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { leaveProblems, leaveThatCounts, MOST_LEAVE_DAYS, overlap, type Span, withoutDays } from './leave-rules.js'

const TODAY = '2026-03-10'

it.each<[string, Span, string[]]>([
  ['may be of one day', { from: '2026-03-10', to: '2026-03-10' }, []],
  ['may have been, since people are ill before they can say so', { from: '2025-11-03', to: '2025-11-07' }, []],
  ['does not end before it begins', { from: '2026-03-10', to: '2026-03-09' }, ['input.to']],
  ['may begin in a year', { from: '2027-03-11', to: '2027-03-20' }, []],
  ['may not begin later', { from: '2027-03-12', to: '2027-03-20' }, ['input.from']],
  ['may last three years', { from: '2026-03-10', to: '2029-03-11' }, []],
  ['may not last longer', { from: '2026-03-10', to: '2029-03-12' }, ['input.to']],
])('leave %s', (_, span, fields) => {
  expect(leaveProblems(span, TODAY, 'input').map(({ path }) => path)).toEqual(fields)
})

it('two spans overlap where they have a day in common', () => {
  const day = fc.integer({ min: 1, max: 28 })
  const span = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))
  const inMarch = (n: number) => `2026-03-${String(n).padStart(2, '0')}`
  const spanOf = ({ first, last }: { first: number; last: number }) => ({ from: inMarch(first), to: inMarch(last) })
  fc.assert(
    fc.property(span, span, (one, other) => {
      const days = Array.from({ length: 28 }, (_, n) => n + 1)
      const common = days.some((n) => [one, other].every(({ first, last }) => first <= n && n <= last))
      expect(overlap(spanOf(one), spanOf(other))).toBe(common)
    }),
  )
})

describe('of the leave in a case', () => {
  const all = (from: string, to: string) => leaveThatCounts([{ from, to }], '2026-03-10').map((day) => day.from)

  it('what came before counts for nothing', () => {
    expect(all('2026-03-01', '2026-03-09')).toEqual([])
    expect(all('2026-03-08', '2026-03-11')).toEqual(['2026-03-10', '2026-03-11'])
  })

  it('28 days count at most, whether in one go or in several, and each once', () => {
    expect(all('2026-03-10', '2027-03-10')).toHaveLength(MOST_LEAVE_DAYS)
    const parts = [
      { from: '2026-04-01', to: '2026-04-20' },
      { from: '2026-03-10', to: '2026-03-20' },
      { from: '2026-03-15', to: '2026-03-22' },
    ]
    const days = leaveThatCounts(parts, '2026-03-10').map((day) => day.from)
    expect([days.length, days[0], days.at(-1)]).toEqual([28, '2026-03-10', '2026-04-15'])
  })

  it('what a manager alone has written takes no day from what the person says', () => {
    const theirs = { from: '2026-04-05', to: '2026-04-28' }
    const written = { from: '2026-03-10', to: '2026-03-31', byAManagerAlone: true }
    const days = leaveThatCounts([written, theirs], '2026-03-10').map((day) => day.from)
    expect(days).toEqual(expect.arrayContaining(leaveThatCounts([theirs], '2026-03-10').map((day) => day.from)))
    expect([days.length, days[0], days.at(-1)]).toEqual([28, '2026-03-10', '2026-04-28'])
    expect(leaveThatCounts([written], '2026-03-10')).toHaveLength(22)
  })
})

describe('leave without the days that were worked', () => {
  it('is what lies between them', () => {
    const leave = [{ from: '2026-03-10', to: '2026-03-15' }]
    const without = (...days: string[]) =>
      withoutDays(leave, new Set(days)).map(({ from, to }) => `${from.slice(-2)}-${to.slice(-2)}`)
    expect(without()).toEqual(['10-15'])
    expect(without('2026-03-12', '2026-03-20')).toEqual(['10-11', '13-15'])
    expect(without('2026-03-15', '2026-03-10', '2026-03-11')).toEqual(['12-14'])
    expect(withoutDays([{ from: '2026-03-10', to: '2026-03-10' }], new Set(['2026-03-10']))).toEqual([])
  })
})
