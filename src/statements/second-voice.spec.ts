import { describe, expect, it } from '@jest/globals'
import {
  AccountProvesNothing,
  isWrittenDown,
  type LoggedIncident,
  type Rostered,
  type Telling,
  wasThere,
  whyNoSecondVoice,
} from './second-voice.js'

const HOUR = 3_600_000
const NOON = Date.parse('2026-03-10T12:00:00.000Z')
const at = (hours: number) => new Date(NOON + hours * HOUR).toISOString()
let ids = 0
const told = (hours: number, more: Partial<Telling> = {}): Telling => ({
  id: `account ${++ids}`,
  incidentId: 'incident',
  tellerId: 'friend',
  aboutId: 'dana',
  occurredAt: at(0),
  takenAt: at(hours),
  onShift: true,
  ...more,
})
const incident: LoggedIncident = {
  id: 'incident',
  employeeId: 'dana',
  occurredAt: at(0),
  recordedAt: at(3),
  reporterId: 'hr',
  attributedBy: null,
  imported: false,
  byHr: true,
}
const why = (one: Telling, ...others: Telling[]) => whyNoSecondVoice(one, incident, [one, ...others])

describe('an account makes nobody a second voice', () => {
  it.each([
    ['seven days after it happened', 7 * 24, undefined],
    ['a moment later', 7 * 24 + 0.001, AccountProvesNothing.TOLD_LATE],
  ])('that was told %s', (_, hours, reason) => expect(why(told(hours))).toBe(reason))

  it('as one of more than three by the same person within 24 hours, whoever else tells', () => {
    const others = [told(2), told(3, { incidentId: null }), told(4, { tellerId: 'another' })]
    expect(why(told(1), ...others)).toBeUndefined()
    expect(why(told(1), ...others, told(24.9))).toBe(AccountProvesNothing.MANY_AT_ONCE)
    expect(why(told(1), ...others, told(25))).toBeUndefined()
  })

  it('of who was not there by the roster; where it cannot tell, it is believed', () => {
    expect(why(told(1, { onShift: false }))).toBe(AccountProvesNothing.NOT_ON_SHIFT)
    expect(why(told(1, { onShift: null }))).toBeUndefined()
  })
})

describe('what HR records is written down', () => {
  it.each<[string, Partial<Telling>, Partial<LoggedIncident>, boolean]>([
    ['where somebody told of it before', {}, {}, true],
    ['where that belongs to no incident yet', { incidentId: null }, {}, true],
    ['and not where it was told of afterwards', { takenAt: at(3.1) }, {}, false],
    ['of another incident', { incidentId: 'another' }, {}, false],
    ['of another day', { incidentId: null, occurredAt: at(-25) }, {}, false],
    ['of somebody else', { incidentId: null, aboutId: 'lea' }, {}, false],
    ['by HR themselves', { tellerId: 'hr' }, {}, false],
    ['nor where a manager records it', {}, { byHr: false }, false],
    ['or a file', {}, { imported: true }, false],
  ])('%s', (_, telling, logged, is) => expect(isWrittenDown({ ...incident, ...logged }, [told(1, telling)])).toBe(is))
})

describe('whether somebody was there on the tenth by its roster', () => {
  const rostered: Rostered = { day: '2026-03-10', timeZone: 'UTC', onShiftSince: '', rosterSince: '' }
  it.each<[string, Partial<Rostered>, boolean | null]>([
    ['is so where a file or HR has them there', {}, true],
    ['and where a manager had them there on the day after', { onShiftSince: '2026-03-11T23:59:59.999Z' }, true],
    ['is not so where a manager puts them there later', { onShiftSince: '2026-03-12T00:00:00.000Z' }, false],
    ['by the clock of the store', { onShiftSince: '2026-03-12T03:59:59.999Z', timeZone: 'America/New_York' }, true],
    ['nor where they are not on it', { onShiftSince: null }, false],
    ['is not known without a roster', { onShiftSince: null, rosterSince: null }, null],
    [
      'nor by one that was written later as a whole',
      { onShiftSince: '2026-03-14T09:00:00.000Z', rosterSince: '2026-03-14T09:00:00.000Z' },
      null,
    ],
  ])('%s', (_, more, there) => expect(wasThere({ ...rostered, ...more })).toBe(there))
})
