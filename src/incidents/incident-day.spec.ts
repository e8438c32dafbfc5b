import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { incidentDay } from './incident-day.js'

const untimed = (date: string) => ({ date, startsAt: null, endsAt: null })
const timed = (date: string, startsAt: string, endsAt: string) => ({ date, startsAt, endsAt })

describe('an incident counts for', () => {
  it.each([
    ['2026-03-31T23:30:00.000Z', 'UTC', '2026-03-31'],
    ['2026-03-31T23:30:00.000Z', 'Europe/Amsterdam', '2026-04-01'],
    ['2026-03-31T03:30:00.000Z', 'America/Chicago', '2026-03-30'],
    ['2026-03-30T11:00:00.000Z', 'Pacific/Kiritimati', '2026-03-31'],
  ])('the date on the wall where there is no shift: %s in %s is %s', (occurredAt, timeZone, day) => {
    expect(incidentDay(occurredAt, timeZone, [])).toBe(day)
  })

  const night = timed('2026-03-30', '2026-03-30T22:00:00.000Z', '2026-03-31T07:00:00.000Z')
  it.each([
    ['as it begins', '2026-03-30T22:00:00.000Z', '2026-03-30'],
    ['after midnight', '2026-03-31T06:30:00.000Z', '2026-03-30'],
    ['as it ends', '2026-03-31T07:00:00.000Z', '2026-03-30'],
    ['but not after it', '2026-03-31T07:00:00.001Z', '2026-03-31'],
  ])('the day on which the shift under way began, %s', (_, occurredAt, day) => {
    expect(incidentDay(occurredAt, 'UTC', [night])).toBe(day)
  })

  it('the shift that begins where two meet, in whichever order the roster tells of them', () => {
    const morning = timed('2026-03-31', '2026-03-31T07:00:00.000Z', '2026-03-31T15:00:00.000Z')
    expect(incidentDay('2026-03-31T07:00:00.000Z', 'UTC', [night, morning])).toBe('2026-03-31')
    expect(incidentDay('2026-03-31T07:00:00.000Z', 'UTC', [morning, night])).toBe('2026-03-31')
  })

  it.each([
    ['of the night before, in the small hours after a shift without times', '2026-03-31T05:59:00.000Z', '2026-03-30'],
    ['of the day itself from six', '2026-03-31T06:00:00.000Z', '2026-03-31'],
  ])('the date %s', (_, occurredAt, day) => {
    expect(incidentDay(occurredAt, 'UTC', [untimed('2026-03-30')])).toBe(day)
    expect(incidentDay(occurredAt, 'UTC', [untimed('2026-03-30'), untimed('2026-03-31')])).toBe(day)
  })

  it('the date on the wall, in the small hours after a shift that is known to have ended', () => {
    const daytime = timed('2026-03-30', '2026-03-30T09:00:00.000Z', '2026-03-30T17:00:00.000Z')
    expect(incidentDay('2026-03-31T02:00:00.000Z', 'UTC', [daytime])).toBe('2026-03-31')
  })

  it('the small hours by the clock of the store, when it is put forward as well', () => {
    // In Amsterdam it is 05:30, and then 06:30, on the morning after the clocks went forward.
    expect(incidentDay('2026-03-29T03:30:00.000Z', 'Europe/Amsterdam', [untimed('2026-03-28')])).toBe('2026-03-28')
    expect(incidentDay('2026-03-29T04:30:00.000Z', 'Europe/Amsterdam', [untimed('2026-03-28')])).toBe('2026-03-29')
  })

  it('that date or the one before, whatever the roster says of other days', () => {
    const dates = fc
      .integer({ min: -3, max: 3 })
      .map((n) => new Date(Date.UTC(2026, 2, 31 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.uniqueArray(dates), fc.integer({ min: 0, max: 86_399_999 }), (worked, moment) => {
        const occurredAt = new Date(Date.UTC(2026, 2, 31) + moment).toISOString()
        const day = incidentDay(occurredAt, 'UTC', worked.map(untimed))
        const nightBefore = moment < 6 * 3_600_000 && worked.includes('2026-03-30')
        expect(day).toBe(nightBefore ? '2026-03-30' : '2026-03-31')
      }),
    )
  })
})
