import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DAY_MS, localDate } from '../../time/instant.js'
import type { Span } from '../../workforce/leave-rules.js'
import { daysToAnswer } from './days-to-answer.js'

const ASKED = '2026-03-12T10:00:00.000Z'
const span = (from: string, to = from): Span => ({ from: `2026-${from}`, to: `2026-${to}` })

describe('seven days to answer', () => {
  it.each<[string, Span[], string, number]>([
    ['without leave', [], '03-19', 0],
    ['with leave before they were asked', [span('03-01', '03-11')], '03-19', 0],
    ['with leave after the end', [span('03-20', '03-31')], '03-19', 0],
    ['with three days of leave on the way', [span('03-14', '03-16')], '03-22', 3],
    ['with leave at two times', [span('03-14'), span('03-17', '03-18')], '03-22', 3],
    ['with leave that began before', [span('02-20', '03-14')], '03-22', 3],
    ['with leave on the day on which they were asked', [span('03-12')], '03-20', 1],
    ['with leave on the day on which they would have ended', [span('03-19')], '03-20', 1],
    ['with leave that begins on that day', [span('03-19', '03-25')], '03-26', 7],
    ['with leave that another leave has moved it into', [span('03-14', '03-15'), span('03-20', '03-22')], '03-24', 5],
    ['with the same leave twice over', [span('03-14', '03-16'), span('03-15', '03-16')], '03-22', 3],
    ['with a year of leave', [{ from: '2026-03-13', to: '2027-03-12' }], '03-19 of 2027', 365],
  ])('%s', (_, leave, day, days) => {
    const on = day.endsWith(' of 2027') ? `2027-${day.slice(0, 5)}` : `2026-${day}`
    expect(daysToAnswer(ASKED, 'UTC', leave)).toEqual({ until: `${on}T10:00:00.000Z`, day: on, leave: days })
  })

  it('go by the clock of the store, and not by that of Greenwich', () => {
    // In Tokyo it is the 13th already, so leave of the 12th is over, and that of the 20th is on the last day.
    const asked = '2026-03-12T23:00:00.000Z'
    expect(daysToAnswer(asked, 'Asia/Tokyo', [span('03-12')])).toMatchObject({ day: '2026-03-20', leave: 0 })
    expect(daysToAnswer(asked, 'Asia/Tokyo', [span('03-20')])).toMatchObject({ day: '2026-03-21', leave: 1 })
    expect(daysToAnswer(asked, 'UTC', [span('03-12')])).toMatchObject({ day: '2026-03-20', leave: 1 })
  })

  it('end at the time of day at which they began, whatever is done to the clocks', () => {
    const { until } = daysToAnswer('2026-03-27T09:00:00.000Z', 'Europe/Dublin', [])
    expect(until).toBe('2026-04-03T08:00:00.000Z')
  })
})

describe('whatever the leave,', () => {
  const date = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10))
  const anySpan = fc.tuple(date, date).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a }))
  const leave = fc.array(anySpan, { maxLength: 6 })
  const asked = fc
    .integer({ min: Date.UTC(2026, 2, 5), max: Date.UTC(2026, 3, 10) })
    .map((time) => new Date(time).toISOString())
  const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Dublin', 'Pacific/Auckland')
  const within = (day: string, spans: readonly Span[]) => spans.some(({ from, to }) => from <= day && day <= to)

  it('it never makes the end earlier', () => {
    fc.assert(
      fc.property(asked, zone, leave, anySpan, (from, timeZone, spans, more) => {
        const without = daysToAnswer(from, timeZone, spans)
        const withMore = daysToAnswer(from, timeZone, [...spans, more])
        expect(withMore.until >= without.until).toBe(true)
        expect(without.until >= daysToAnswer(from, timeZone, []).until).toBe(true)
      }),
    )
  })

  it('that before the day of asking or after the last day changes nothing', () => {
    fc.assert(
      fc.property(asked, zone, leave, anySpan, (from, timeZone, spans, more) => {
        const deadline = daysToAnswer(from, timeZone, spans)
        fc.pre(more.to < localDate(from, timeZone) || more.from > deadline.day)
        expect(daysToAnswer(from, timeZone, [...spans, more])).toEqual(deadline)
      }),
    )
  })

  it('there are seven days without it, and the last day is one', () => {
    fc.assert(
      fc.property(asked, zone, leave, (from, timeZone, spans) => {
        const { day, until } = daysToAnswer(from, timeZone, spans)
        expect(localDate(until, timeZone)).toBe(day)
        expect(within(day, spans)).toBe(false)
        let free = 0
        for (let at = Date.parse(localDate(from, timeZone)); at < Date.parse(day); at += DAY_MS)
          if (!within(new Date(at).toISOString().slice(0, 10), spans)) free++
        expect(free).toBe(7)
      }),
    )
  })
})
