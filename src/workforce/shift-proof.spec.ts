import { describe, expect, it } from '@jest/globals'
import { type Entered, provesSomething } from './shift-proof.js'

const entered: Entered = {
  date: '2026-03-08',
  timeZone: 'UTC',
  byHand: true,
  recordedAt: '2026-03-10T09:00:00.000Z',
  contestedAt: null,
}

describe('the customers served on a shift', () => {
  it.each<[string, Partial<Entered>, string, boolean]>([
    ['prove nothing at once, whoever entered them', {}, '2026-03-10T09:00:00.000Z', false],
    ['prove nothing for seven days', {}, '2026-03-17T08:59:59.999Z', false],
    ['prove something after seven days', {}, '2026-03-17T09:00:00.000Z', true],
    [
      'prove nothing before the shift, however early they were entered',
      { date: '2026-04-20' },
      '2026-04-19T09:00:00.000Z',
      false,
    ],
    ['prove nothing for seven days after it', { date: '2026-04-20' }, '2026-04-27T23:59:59.999Z', false],
    ['prove something after them', { date: '2026-04-20' }, '2026-04-28T00:00:00.000Z', true],
    [
      'prove something after them by the clock of the store',
      { date: '2026-04-20', timeZone: 'America/New_York' },
      '2026-04-28T03:59:59.999Z',
      false,
    ],
    ['prove nothing while contested', { contestedAt: '2026-03-11T09:00:00.000Z' }, '2026-06-10T09:00:00.000Z', false],
    ['prove something at once, as they were imported', { byHand: false }, '2026-03-10T09:00:00.000Z', true],
    [
      'prove nothing while contested, imported or not',
      { byHand: false, contestedAt: '2026-03-11T09:00:00.000Z' },
      '2026-03-12T09:00:00.000Z',
      false,
    ],
  ])('%s', (_, more, now, proves) => expect(provesSomething({ ...entered, ...more }, Date.parse(now))).toBe(proves))
})
