import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { daysToAnswer } from './days-to-answer.js'
import { type Telling, toldSince } from './told-since.js'

const ASKED = '2026-03-12T10:00:00.000Z'
const SEVEN_DAYS_ON = '2026-03-19T10:00:00.000Z'
const counted = { timeZone: 'UTC', leave: [] }
const telling = (toldAt: string | null, at = ASKED, incidentId = 'one'): Telling => ({ incidentId, at, toldAt })
const since = (...tellings: Telling[]) => toldSince(ASKED, ['one'], tellings, counted)

describe('the time for an answer', () => {
  it.each<[string, Telling[], string]>([
    ['at once where people are told here alone', [], ASKED],
    ['once they were told', [telling('2026-03-13T08:00:00.000Z')], '2026-03-13T08:00:00.000Z'],
    [
      'by the first way on which they were',
      [telling(null), telling('2026-03-14T08:00:00.000Z')],
      '2026-03-14T08:00:00.000Z',
    ],
    ['seven days later where they never were', [telling(null)], SEVEN_DAYS_ON],
    ['seven days later where they were only after that', [telling('2026-04-12T08:00:00.000Z')], SEVEN_DAYS_ON],
    [
      'with what came after it, where that reached them first',
      [telling(null), telling('2026-03-15T08:00:00.000Z', '2026-03-15T07:00:00.000Z')],
      '2026-03-15T08:00:00.000Z',
    ],
    [
      'by nothing that was told before',
      [telling('2026-03-12T09:00:01.000Z', '2026-03-12T09:00:00.000Z'), telling(null)],
      SEVEN_DAYS_ON,
    ],
    [
      'by nothing that is about something else',
      [telling('2026-03-13T09:00:00.000Z', ASKED, 'another'), telling(null)],
      SEVEN_DAYS_ON,
    ],
  ])('runs %s', (_, tellings, from) => expect(since(...tellings)).toBe(from))

  it('leaves out leave before it runs for who never reads', () => {
    const leave = [{ from: '2026-03-14', to: '2026-03-16' }]
    expect(toldSince(ASKED, ['one'], [telling(null)], { timeZone: 'UTC', leave })).toBe('2026-03-22T10:00:00.000Z')
  })

  it('runs never before it was asked for, and never later than seven days that count, whatever is sent and read', () => {
    const instant = fc
      .integer({ min: 0, max: 40 })
      .map((n) => new Date(Date.parse(ASKED) + (n - 5) * 36e5 * 7).toISOString())
    const any = fc.record({ at: instant, toldAt: fc.option(instant), incidentId: fc.constantFrom('one', 'another') })
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        // nobody is told of something before it happens
        const tellings = drawn.map((one) => ({
          ...one,
          toldAt: one.toldAt && one.toldAt < one.at ? one.at : one.toldAt,
        }))
        const from = toldSince(ASKED, ['one'], tellings, counted)
        expect(from >= ASKED && from <= daysToAnswer(ASKED, 'UTC', []).until).toBe(true)
      }),
    )
  })
})
