import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  dateAfter,
  dateOfNumber,
  dayNumber,
  daysBetween,
  endOfDay,
  firstDay,
  lastDay,
  monthAfter,
  monthNumber,
  monthOf,
  monthsBefore,
} from './calendar.js'

const day = fc.integer({ min: -25_000, max: 40_000 })

describe('the calendar', () => {
  it.each([
    ['UTC', '2026-03-28', '2026-03-28T23:59:59.999Z'],
    ['Europe/Amsterdam', '2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['Europe/Amsterdam', '2026-03-29', '2026-03-29T21:59:59.999Z'], // a day of 23 hours
    ['Pacific/Auckland', '2026-03-28', '2026-03-28T10:59:59.999Z'],
  ])('in %s %s ends at %s', (timeZone, date, end) => expect(endOfDay(date, timeZone)).toBe(end))

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('%s and %i days is %s', (date, days, then) => {
    expect(dateAfter(date, days)).toBe(then)
    expect(daysBetween(date, then)).toBe(days)
  })

  it.each([
    ['2026-11-22', 30, '2024-05-22'],
    ['2026-08-31', 6, '2026-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('%s, %i months before, is %s', (date, months, before) => {
    expect(monthsBefore(date, months)).toBe(before)
  })

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 36, '2029-03'],
  ])('%s and %i months is %s', (month, months, then) => {
    expect(monthAfter(month, months)).toBe(then)
  })

  it('a month begins on its first day and ends the day before the next one does', () => {
    fc.assert(
      fc.property(day, (number) => {
        const month = monthOf(dateOfNumber(number))
        expect(dateAfter(lastDay(month), 1)).toBe(firstDay(monthAfter(month, 1)))
        expect(monthNumber(number)).toBe(monthNumber(dayNumber(firstDay(month))))
        expect(monthNumber(dayNumber(lastDay(month)) + 1)).toBe(monthNumber(number) + 1)
      }),
    )
  })

  it('days are counted from 1970 on as dates are, and months from its January', () => {
    expect([dayNumber('1970-01-01'), monthNumber(0), monthNumber(-1), monthNumber(365)]).toEqual([0, 0, -1, 12])
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(dayNumber(dateOfNumber(one))).toBe(one)
        expect(daysBetween(dateOfNumber(one), dateOfNumber(other))).toBe(other - one)
        expect(dateAfter(dateOfNumber(one), other - one)).toBe(dateOfNumber(other))
      }),
    )
  })
})
