import { describe, expect, it } from '@jest/globals'
import { dateAt, instantAt, momentAt } from './clock.js'

describe('the clock of a store', () => {
  it('says the day and the hour of an instant, wherever it is read', () => {
    expect(momentAt('2026-12-30T23:59:59.999Z', 'UTC')).toBe('2026-12-30T23:59')
    expect(dateAt('2026-12-30T23:59:59.999Z', 'Europe/Amsterdam')).toBe('2026-12-31')
    expect(momentAt('2026-07-03T09:00:00Z', 'Europe/Dublin')).toBe('2026-07-03T10:00')
    expect(momentAt('2026-07-03T23:15:00Z', 'Asia/Kolkata')).toBe('2026-07-04T04:45')
  })

  it.each([
    ['in winter', '2026-01-10T10:00', 'Europe/Amsterdam', '2026-01-10T09:00:00.000Z'],
    ['in summer', '2026-07-10T10:00', 'Europe/Dublin', '2026-07-10T09:00:00.000Z'],
    ['on the day on which clocks go forward', '2026-03-29T10:00', 'Europe/Amsterdam', '2026-03-29T08:00:00.000Z'],
    ['in the hour that is left out', '2026-03-29T02:30', 'Europe/Amsterdam', '2026-03-29T01:30:00.000Z'],
    ['in the hour that there is twice', '2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z'],
    ['by quarters of an hour', '2026-10-25T09:00', 'Asia/Kathmandu', '2026-10-25T03:15:00.000Z'],
  ])('reads what is typed by it: %s', (_when, typed, zone, instant) => expect(instantAt(typed, zone)).toBe(instant))

  it('reads nothing from what is no moment', () => {
    expect(instantAt('', 'UTC')).toBeUndefined()
    expect(instantAt('2026-13-40T10:00', 'UTC')).toBeUndefined()
  })
})
