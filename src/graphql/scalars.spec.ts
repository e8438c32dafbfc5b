import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseValue } from 'graphql'
import { CalendarDate, DateTime } from './scalars.js'

describe('DateTime', () => {
  it.each([
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T09:30:00+01:00', '2026-11-22T08:30:00.000Z'],
    ['2026-01-01T00:30:00+05:30', '2025-12-31T19:00:00.000Z'],
    ['2024-02-29T23:59:59.1234-08:00', '2024-03-01T07:59:59.123Z'],
    ['2026-11-22t09:30:00z', '2026-11-22T09:30:00.000Z'],
  ])('reads %s as %s', (text, utc) => {
    expect(DateTime.parseValue(text)).toBe(utc)
    expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)), {})).toBe(utc)
  })

  it.each([
    '2026-02-30T09:30:00Z',
    '2025-02-29T09:30:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T23:59:60Z',
    '2026-11-22T09:30:00',
    '2026-11-22 09:30:00Z',
    '2026-11-22',
    '2026-13-01T00:00:00Z',
    '0000-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
    '',
  ])('refuses %s', (text) => {
    expect(() => DateTime.parseValue(text)).toThrow('is not a time')
  })

  it.each([[1763800200000], [null], [true], [{}]])('refuses %s, which is no text', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('text')
  })

  it('sorts as text as it does in time', () => {
    const time = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, time, fc.integer({ min: -14, max: 14 }), (a, b, hours) => {
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
        const local = new Date(a.getTime() + hours * 3_600_000).toISOString().replace('Z', offset)
        const [first, second] = [DateTime.parseValue(local), DateTime.parseValue(b.toISOString())]
        expect(Math.sign(a.getTime() - b.getTime())).toBe(first < second ? -1 : first > second ? 1 : 0)
      }),
    )
  })
})

describe('Date', () => {
  it('takes real days', () => {
    expect(CalendarDate.parseValue('2024-02-29')).toBe('2024-02-29')
    expect(CalendarDate.serialize('2026-11-22')).toBe('2026-11-22')
  })

  it.each(['2025-02-29', '2026-04-31', '22.11.2026', '2026-11-22T00:00:00Z', '2026-1-1', ''])('refuses %s', (text) => {
    expect(() => CalendarDate.parseValue(text)).toThrow('is not a day of the calendar')
    expect(() => CalendarDate.parseLiteral(parseValue(JSON.stringify(text)), {})).toThrow()
  })
})
