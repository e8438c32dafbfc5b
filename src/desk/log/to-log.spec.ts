import { describe, expect, it } from '@jest/globals'
import { begin, changed, contextOf, inputOf, isNoLonger, missing, occurredAt, tickedSince } from './to-log.js'

const opened = begin('S01', 'key-1')
const two = new Date('2026-03-01T14:00:00Z')
const begun = { ...opened, ...changed(opened, { summary: 'A' }, two) }
const ana = { number: 'E1', name: 'Ana' }
const DUBLIN = 'Europe/Dublin'

describe('what is logged', () => {
  it('happened when something was first typed, however long the form stood open before and however much later it is sent', () => {
    expect(occurredAt(opened, 'UTC')).toBeUndefined()
    const later = { ...begun, ...changed(begun, { summary: 'A queue.' }, new Date('2026-03-01T17:00:00Z')) }
    expect(occurredAt(later, 'UTC')).toBe('2026-03-01T14:00:00.000Z')
    expect(occurredAt({ ...later, when: 'hourAgo' }, 'UTC')).toBe('2026-03-01T13:00:00.000Z')
  })

  it('is just now, or an hour ago, at the moment at which somebody chooses that', () => {
    const chosen = { ...begun, ...changed(begun, { when: 'hourAgo' }, new Date('2026-03-01T17:00:00Z')) }
    expect(occurredAt(chosen, 'UTC')).toBe('2026-03-01T16:00:00.000Z')
  })

  it('is told by the hour once “just now” is some minutes ago, and not before', () => {
    expect(isNoLonger(opened, two, 'UTC')).toBeUndefined()
    expect(isNoLonger(begun, new Date('2026-03-01T14:04:00Z'), 'UTC')).toBeUndefined()
    expect(isNoLonger(begun, new Date('2026-03-01T17:00:00Z'), 'UTC')).toBe('2026-03-01T14:00:00.000Z')
    expect(isNoLonger({ ...begun, when: 'earlier' }, new Date('2026-03-01T17:00:00Z'), 'UTC')).toBeUndefined()
  })

  it('was earlier today where that is chosen or typed today, and says its day where it was typed another day', () => {
    const next = new Date('2026-03-02T09:00:00Z')
    const chosen = { ...begun, ...changed(begun, { when: 'earlier' }, two) }
    const typed = { ...chosen, ...changed(chosen, { time: '08:30' }, two) }
    expect(isNoLonger(typed, new Date('2026-03-01T23:00:00Z'), 'UTC')).toBeUndefined()
    expect(isNoLonger(typed, next, 'UTC')).toBe('2026-03-01T08:30:00.000Z')
    const typedNext = { ...chosen, ...changed(chosen, { time: '08:30' }, next) }
    expect(occurredAt(typedNext, 'UTC')).toBe('2026-03-02T08:30:00.000Z')
    expect(isNoLonger(typedNext, next, 'UTC')).toBeUndefined()
  })

  it('happened at a time of that day, or at any moment, by the clock of the store', () => {
    const summer = { ...begun, begunAt: '2026-07-01T23:30:00.000Z' }
    expect(occurredAt({ ...summer, when: 'earlier', time: '00:15' }, DUBLIN)).toBe('2026-07-01T23:15:00.000Z')
    expect(occurredAt({ ...summer, when: 'other', moment: '2026-06-27T09:30' }, DUBLIN)).toBe(
      '2026-06-27T08:30:00.000Z',
    )
  })

  it.each([
    ['nothing yet', { summary: '' }, ['person', 'summary']],
    ['a time that is not said', { person: ana, summary: 'A.', when: 'earlier' as const }, ['when']],
    [
      'whose it was, where it was nobody’s in particular',
      { person: null, summary: 'A.', cause: 'EMPLOYEE' as const },
      ['whose'],
    ],
    ['all that is needed', { person: null, summary: 'A.' }, []],
  ])('is not sent before it is whole: %s', (_what, part, lacks) =>
    expect(missing({ ...begun, ...part }, 'UTC')).toEqual(lacks),
  )

  it('has the conditions of the day unless somebody said otherwise, and the key that it began with', () => {
    const whole = { ...begun, person: ana, summary: ' The queue was long. ' }
    expect(inputOf(whole, ['UNDERSTAFFED'], 'UTC')).toEqual({
      idempotencyKey: 'key-1',
      store: 'S01',
      employee: 'E1',
      occurredAt: '2026-03-01T14:00:00.000Z',
      summary: 'The queue was long.',
      cause: 'UNKNOWN',
      context: ['UNDERSTAFFED'],
      severity: 'MINOR',
      touchpoint: 'OTHER',
    })
    expect(inputOf({ ...whole, ticked: { UNDERSTAFFED: false } }, ['UNDERSTAFFED'], 'UTC').context).toEqual([])
  })

  it('loses nothing of what the roster knows where somebody ticks before that has come', () => {
    const early = tickedSince({}, [], ['SYSTEM_OUTAGE'])
    expect(contextOf({ ticked: early }, ['UNDERSTAFFED'])).toEqual(['UNDERSTAFFED', 'SYSTEM_OUTAGE'])
    const unticked = tickedSince(early, ['UNDERSTAFFED', 'SYSTEM_OUTAGE'], ['SYSTEM_OUTAGE'])
    expect(contextOf({ ticked: unticked }, ['UNDERSTAFFED', 'PEAK_DEMAND'])).toEqual(['PEAK_DEMAND', 'SYSTEM_OUTAGE'])
  })
})
