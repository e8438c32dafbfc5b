import { describe, expect, it } from '@jest/globals'
import { ContextFactor, PERSONAL_FACTORS } from './context-factors.js'
import { shiftProblems } from './shift-rules.js'

const NOW = Date.parse('2026-03-10T12:00:00.000Z')
type Shift = Parameters<typeof shiftProblems>[0]
const problemsOf = (different: Partial<Shift>, timeZone = 'UTC') =>
  shiftProblems({ date: '2026-03-10', conditions: [], ...different }, timeZone, NOW, 'shifts.3')
const fieldsOf = (different: Partial<Shift>, timeZone?: string) =>
  problemsOf(different, timeZone).map(({ path }) => path)

describe('a shift', () => {
  it.each<[string, Partial<Shift>, string[]]>([
    ['needs no times', {}, []],
    ['may have been long ago', { date: '2019-03-10' }, []],
    ['may be planned 62 days ahead', { date: '2026-05-11' }, []],
    ['has customers served once it is that day', { interactions: 60 }, []],
    ['has none while it is ahead', { date: '2026-03-11', interactions: 60 }, ['shifts.3.interactions']],
    ['has none while it is ahead, not even nobody', { date: '2026-03-11', interactions: 0 }, ['shifts.3.interactions']],
    ['may not be planned further', { date: '2026-05-12' }, ['shifts.3.date']],
    ['has both times or neither: an end', { startsAt: '2026-03-10T09:00:00.000Z' }, ['shifts.3.endsAt']],
    ['has both times or neither: a beginning', { endsAt: '2026-03-10T09:00:00.000Z' }, ['shifts.3.startsAt']],
    ['may cross midnight', { startsAt: '2026-03-10T22:00:00.000Z', endsAt: '2026-03-11T06:00:00.000Z' }, []],
    ['may last 24 hours', { startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2026-03-11T09:00:00.000Z' }, []],
    [
      'may not last longer',
      { startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2026-03-11T09:00:00.001Z' },
      ['shifts.3.endsAt'],
    ],
    [
      'does not end as it begins',
      { startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2026-03-10T09:00:00.000Z' },
      ['shifts.3.endsAt'],
    ],
    [
      'does not end before it begins',
      { startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2026-03-10T08:00:00.000Z' },
      ['shifts.3.endsAt'],
    ],
  ])('%s', (_, different, fields) => expect(fieldsOf(different)).toEqual(fields))

  it('is dated by the clock of the store, on the day on which it begins', () => {
    const late = { startsAt: '2026-03-10T23:30:00.000Z', endsAt: '2026-03-11T07:00:00.000Z' }
    expect(fieldsOf(late, 'UTC')).toEqual([])
    expect(fieldsOf(late, 'Europe/Amsterdam')).toEqual(['shifts.3.startsAt'])
    expect(problemsOf(late, 'Europe/Amsterdam')[0]!.message).toEqual(['workforce.dateOfShift', { day: '2026-03-11' }])
    expect(fieldsOf({ ...late, date: '2026-03-11' }, 'Europe/Amsterdam')).toEqual([])
  })
})

describe('the customers served', () => {
  it('can be counted once it is that day at the store, whatever day it is in Greenwich', () => {
    const tomorrow = { date: '2026-03-11', interactions: 60 }
    expect(fieldsOf(tomorrow, 'Pacific/Auckland')).toEqual([])
    expect(fieldsOf({ date: '2026-03-10', interactions: 60 }, 'Etc/GMT+12')).toEqual([])
    expect(fieldsOf(tomorrow, 'Etc/GMT+12')).toEqual(['shifts.3.interactions'])
  })
})

describe('the conditions of a shift', () => {
  it('are what everybody may know', () => {
    const open = Object.values(ContextFactor).filter((factor) => !PERSONAL_FACTORS.includes(factor))
    expect(fieldsOf({ conditions: open })).toEqual([])
  })

  it.each(PERSONAL_FACTORS)('are never %s, which is told in confidence', (factor) => {
    const [problem, ...more] = problemsOf({ conditions: [ContextFactor.UNDERSTAFFED, factor] })
    expect(more).toEqual([])
    expect(problem).toEqual({ path: 'shifts.3.conditions', message: ['workforce.inConfidence', { which: factor }] })
  })
})
