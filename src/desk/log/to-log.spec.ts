import { describe, expect, it } from '@jest/globals'
import { begin, contextOf, inputOf, missing, occurredAt, tickedSince } from './to-log.js'
import { dateHere } from '../now.js'

const begun = begin('S01', 'key-1', new Date('2026-03-01T14:00:00Z'))
const ana = { number: 'E1', name: 'Ana' }

describe('what is logged', () => {
  it('happened when the form was begun, however much later it is sent', () => {
    expect(occurredAt(begun)).toBe('2026-03-01T14:00:00.000Z')
    expect(occurredAt({ ...begun, when: 'hourAgo' })).toBe('2026-03-01T13:00:00.000Z')
  })

  it('happened at a time of that day, or at any moment, by the clock of the device', () => {
    const earlier = occurredAt({ ...begun, when: 'earlier', time: '09:30' })!
    expect(dateHere(earlier)).toBe(dateHere(begun.begunAt))
    expect(new Date(earlier).getHours()).toBe(9)
    expect(new Date(occurredAt({ ...begun, when: 'other', moment: '2026-02-27T09:30' })!).getDate()).toBe(27)
  })

  it.each([
    ['nothing yet', {}, ['person', 'summary']],
    ['a time that is not said', { person: ana, summary: 'A.', when: 'earlier' as const }, ['when']],
    [
      'whose it was, where it was nobody’s in particular',
      { person: null, summary: 'A.', cause: 'EMPLOYEE' as const },
      ['whose'],
    ],
    ['all that is needed', { person: null, summary: 'A.' }, []],
  ])('is not sent before it is whole: %s', (_what, part, lacks) =>
    expect(missing({ ...begun, ...part })).toEqual(lacks),
  )

  it('has the conditions of the day unless somebody said otherwise, and the key that it began with', () => {
    const whole = { ...begun, person: ana, summary: ' The queue was long. ' }
    expect(inputOf(whole, ['UNDERSTAFFED'])).toEqual({
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
    expect(inputOf({ ...whole, ticked: { UNDERSTAFFED: false } }, ['UNDERSTAFFED']).context).toEqual([])
  })

  it('loses nothing of what the roster knows where somebody ticks before that has come', () => {
    const early = tickedSince({}, [], ['SYSTEM_OUTAGE'])
    expect(contextOf({ ticked: early }, ['UNDERSTAFFED'])).toEqual(['UNDERSTAFFED', 'SYSTEM_OUTAGE'])
    const unticked = tickedSince(early, ['UNDERSTAFFED', 'SYSTEM_OUTAGE'], ['SYSTEM_OUTAGE'])
    expect(contextOf({ ticked: unticked }, ['UNDERSTAFFED', 'PEAK_DEMAND'])).toEqual(['PEAK_DEMAND', 'SYSTEM_OUTAGE'])
  })
})
