import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ResponseKind as Kind } from '../incidents/response-kinds.js'
import {
  addsUpWith,
  type Away,
  type Days,
  daysAway,
  daysIn,
  daysTaken,
  earlyEnd,
  isFrequent,
  overlaps,
} from './reassignment-rules.js'
import { ResponseStatus as Status } from './response-words.js'
import { DAY_MS } from '../time/instant.js'

const START = Date.UTC(2027, 11, 1)
const dateOf = (n: number) => new Date(START + n * DAY_MS).toISOString().slice(0, 10)
const days = (first: number, last: number): Days => ({ startsOn: dateOf(first), endsOn: dateOf(last) })

describe('days', () => {
  it.each([
    ['2026-03-10', '2026-03-10', 1],
    ['2026-03-10', '2026-03-23', 14],
    ['2026-12-25', '2027-01-07', 14],
    ['2028-02-28', '2028-03-01', 3],
  ])('from %s to %s are %d: both ends count', (startsOn, endsOn, n) => expect(daysIn({ startsOn, endsOn })).toBe(n))

  it('overlap where they share one', () => {
    expect(overlaps(days(0, 5), days(5, 9))).toBe(true)
    expect(overlaps(days(5, 9), days(0, 5))).toBe(true)
    expect(overlaps(days(0, 9), days(3, 4))).toBe(true)
    expect(overlaps(days(0, 5), days(6, 9))).toBe(false)
  })
})

describe('a reassignment takes', () => {
  const asked = { startsOn: '2026-03-10', endsOn: '2026-03-20' }
  it.each([
    ['all its days where the employee agreed', '2026-03-10T09:00:00.000Z', '2026-03-15', '2026-03-20'],
    ['all that it may still take, before it begins', null, '2026-03-09', '2026-03-20'],
    ['all that it may still take, on its first day', null, '2026-03-10', '2026-03-20'],
    ['its first day alone, where the employee did not agree', null, '2026-03-11', '2026-03-10'],
  ])('%s', (_, agreedAt, today, endsOn) =>
    expect(daysTaken({ ...asked, agreedAt }, today)).toEqual({ startsOn: '2026-03-10', endsOn }),
  )
})

describe('a reassignment from 10 to 20 March', () => {
  const span = { startsOn: '2026-03-10', endsOn: '2026-03-20' }
  it.each([
    ['ends today unless said', null, '2026-03-12', { how: 'ENDED', endsOn: '2026-03-12' }],
    ['ends on its first day', null, '2026-03-10', { how: 'ENDED', endsOn: '2026-03-10' }],
    ['is shortened to a later day', '2026-03-15', '2026-03-12', { how: 'SHORTENED', endsOn: '2026-03-15' }],
    ['is called off before it begins', null, '2026-03-09', { how: 'CALLED_OFF', endsOn: '2026-03-20' }],
    ['is shortened before it begins', '2026-03-10', '2026-03-09', { how: 'SHORTENED', endsOn: '2026-03-10' }],
    ['does not end in the past', '2026-03-11', '2026-03-12', { problem: ['responses.dayOver'] }],
    [
      'does not end later so',
      '2026-03-21',
      '2026-03-12',
      { problem: ['responses.endsAnyway', { endsOn: '2026-03-20' }] },
    ],
  ])('%s', (_, on, today, outcome) => expect(earlyEnd(span, on, today)).toEqual(outcome))
})

describe('reassignments are frequent', () => {
  it.each<[string, Days[], Days, boolean]>([
    ['not by 14 days in a row', [], days(0, 13), false],
    ['by one day more within 90', [days(0, 13)], days(89, 89), true],
    ['not by one day more on the 91st', [days(0, 13)], days(90, 90), false],
    ['not by fourteen days that follow after 76 days of none', [days(0, 13)], days(90, 103), false],
    ['by many single days', Array.from({ length: 14 }, (_, n) => days(n * 6, n * 6)), days(84, 84), true],
    [
      'not by many single days further apart',
      Array.from({ length: 14 }, (_, n) => days(n * 7, n * 7)),
      days(98, 98),
      false,
    ],
    ['by what is planned for later as well', [days(60, 73)], days(0, 0), true],
    ['by the first day of what is planned for later', [days(20, 32), days(89, 102)], days(0, 0), true],
  ])('%s', (_, earlier, added, frequent) => expect(isFrequent(earlier, added)).toBe(frequent))

  it('exactly where some 90 days in a row hold more than 14 of them, one of the new ones among these', () => {
    const spans = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(spans, fc.nat(), (gapsAndLengths, choice) => {
        let day = 0
        const all = gapsAndLengths.map(([gap, length]) => {
          const first = day + gap + 1
          day = first + length - 1
          return [first, day] as const
        })
        const added = all[choice % all.length]!
        const taken = new Set(
          all.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
        )
        const frequent = Array.from({ length: day + 180 }, (_, n) => n - 90).some((from) => {
          const inWindow = Array.from({ length: 90 }, (_, n) => from + n)
          const reachesIt = added[0] < from + 90 && added[1] >= from
          return reachesIt && inWindow.filter((n) => taken.has(n)).length > 14
        })
        const earlier = all.filter((span) => span !== added).map(([first, last]) => days(first, last))
        expect(isFrequent(earlier, days(...added))).toBe(frequent)
      }),
      { numRuns: 300 },
    )
  })
})

describe('somebody is kept from their work', () => {
  const home: Away = {
    kind: Kind.STAND_DOWN,
    state: Status.ACTIVE,
    startsOn: '2026-03-10',
    endsOn: '2026-03-20',
    agreedAt: null,
    endedOn: null,
  }
  const moved: Away = { ...home, kind: Kind.REASSIGNMENT, agreedAt: '2026-03-10T09:00:00.000Z' }
  const until = (endsOn: string) => [{ startsOn: '2026-03-10', endsOn }]
  it.each<[string, Away, Days[]]>([
    ['by standing down, to its last day', home, until('2026-03-20')],
    ['while it waits for HR, by what it may still take', { ...home, state: Status.AWAITING_HR }, until('2026-03-20')],
    ['until somebody ended it', { ...home, state: Status.COMPLETED, endedOn: '2026-03-12' }, until('2026-03-12')],
    ['until HR ended it', { ...home, state: Status.DECLINED, endedOn: '2026-03-11' }, until('2026-03-11')],
    ['not by what HR declined before it began', { ...home, state: Status.DECLINED, endedOn: '2026-03-09' }, []],
    ['not by what was withdrawn', { ...home, state: Status.WITHDRAWN, endedOn: '2026-03-12' }, []],
    ['by what an appeal overturned: the days were taken', { ...home, state: Status.OVERTURNED }, until('2026-03-20')],
    ['by a reassignment, to its last day', moved, until('2026-03-20')],
    ['by one not agreed to, for a day', { ...moved, agreedAt: null }, until('2026-03-10')],
    ['not by a reassignment that HR declined', { ...moved, state: Status.DECLINED, endedOn: '2026-03-12' }, []],
  ])('%s', (_, away, taken) => expect(daysAway(away, '2026-03-12')).toEqual(taken))

  it('and what is moved counts both, what is sent home itself alone', () => {
    expect(addsUpWith(Kind.REASSIGNMENT)).toEqual([Kind.REASSIGNMENT, Kind.STAND_DOWN])
    expect(addsUpWith(Kind.STAND_DOWN)).toEqual([Kind.STAND_DOWN])
  })
})
