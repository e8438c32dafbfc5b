import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { incidentDay } from '../incidents/incident-day.js'
import { dateOfDay, dayOfDate } from '../pattern/records/facts.js'
import { IncidentDays } from './incident-days.js'
import type { IncidentRow } from './incident-row.js'
import type { ShiftRow } from './shift-row.js'

const ms = (text: string | null) => (text === null ? null : Date.parse(text))
const shift = (date: string, startsAt: string | null = null, endsAt: string | null = null) =>
  ({ employee: 'E1', day: dayOfDate(date), startsAt: ms(startsAt), endsAt: ms(endsAt) }) as ShiftRow

function dayOf(occurredAt: string, timeZone: string, ...shifts: ShiftRow[]): string {
  const incident = { employee: 'E1', store: 'S1', occurredAt: Date.parse(occurredAt) } as IncidentRow
  const days = new IncidentDays([incident], () => timeZone)
  for (const one of shifts) days.shift(one)
  return dateOfDay(days.days()[0]!)
}

/** Shifts around midnight of 30 March, of whole hours, so that they often meet and incidents often fall on their ends. */
const aShift = fc.record({
  date: fc.constantFrom(0, 1),
  from: fc.option(fc.nat(23)),
  hours: fc.integer({ min: 1, max: 24 }),
})
const hour = (of: number) => new Date(Date.UTC(2026, 2, 30, of)).toISOString()

describe('the day of an incident', () => {
  it('is the same whether the incident is imported or logged', () => {
    fc.assert(
      fc.property(fc.array(aShift, { maxLength: 4 }), fc.integer({ min: 24, max: 47 }), (shifts, at) => {
        const roster = shifts.map(({ date, from, hours }) => ({
          date: hour(date * 24).slice(0, 10),
          startsAt: from === null ? null : hour(date * 24 + from),
          endsAt: from === null ? null : hour(date * 24 + from + hours),
        }))
        const imported = dayOf(hour(at), 'UTC', ...roster.map((s) => shift(s.date, s.startsAt, s.endsAt)))
        expect(imported).toBe(incidentDay(hour(at), 'UTC', roster))
      }),
      { numRuns: 1000 },
    )
  })

  it("is the date by the store's clock", () => {
    expect(dayOf('2026-03-31T23:30:00Z', 'UTC')).toBe('2026-03-31')
    expect(dayOf('2026-03-31T23:30:00Z', 'Europe/Amsterdam')).toBe('2026-04-01')
    expect(dayOf('2026-03-31T03:30:00Z', 'America/Chicago')).toBe('2026-03-30')
  })
  it('is that of the shift whose hours cover it', () => {
    const night = shift('2026-03-30', '2026-03-30T22:00:00Z', '2026-03-31T07:00:00Z')
    expect(dayOf('2026-03-31T06:30:00Z', 'UTC', night)).toBe('2026-03-30')
    expect(dayOf('2026-03-31T08:00:00Z', 'UTC', night)).toBe('2026-03-31')
    const early = shift('2026-03-31', '2026-03-31T05:00:00Z', '2026-03-31T13:00:00Z')
    expect(dayOf('2026-03-31T05:30:00Z', 'UTC', shift('2026-03-30'), early)).toBe('2026-03-31')
  })
  it('is, as a shift ends, still that of this shift, unless another begins there', () => {
    const night = shift('2026-03-30', '2026-03-30T22:00:00Z', '2026-03-31T07:00:00Z')
    const morning = shift('2026-03-31', '2026-03-31T07:00:00Z', '2026-03-31T15:00:00Z')
    expect(dayOf('2026-03-31T07:00:00Z', 'UTC', night)).toBe('2026-03-30')
    expect(dayOf('2026-03-31T07:00:00.001Z', 'UTC', night)).toBe('2026-03-31')
    expect(dayOf('2026-03-31T07:00:00Z', 'UTC', night, morning)).toBe('2026-03-31')
    expect(dayOf('2026-03-31T07:00:00Z', 'UTC', morning, night)).toBe('2026-03-31')
  })
  it('is, in the small hours, that of the night before where a shift without hours began then', () => {
    expect(dayOf('2026-03-31T02:00:00Z', 'UTC', shift('2026-03-30'))).toBe('2026-03-30')
    expect(dayOf('2026-03-31T06:00:00Z', 'UTC', shift('2026-03-30'))).toBe('2026-03-31')
    expect(dayOf('2026-03-31T02:00:00Z', 'UTC', shift('2026-03-29'))).toBe('2026-03-31')
    const daytime = shift('2026-03-30', '2026-03-30T09:00:00Z', '2026-03-30T17:00:00Z')
    expect(dayOf('2026-03-31T02:00:00Z', 'UTC', daytime)).toBe('2026-03-31')
  })
})
