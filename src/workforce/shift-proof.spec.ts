import { describe, expect, it } from '@jest/globals'
import { type Entered, provesSomething } from './shift-proof.js'

const entered: Entered = { byManager: true, recordedAt: '2026-03-10T09:00:00.000Z', contestedAt: null }

describe('the customers served on a shift', () => {
  it.each<[string, Partial<Entered>, string, boolean]>([
    ['prove nothing at once, as a manager entered them', {}, '2026-03-10T09:00:00.000Z', false],
    ['prove nothing for seven days', {}, '2026-03-17T08:59:59.999Z', false],
    ['prove something after seven days', {}, '2026-03-17T09:00:00.000Z', true],
    ['prove nothing while contested', { contestedAt: '2026-03-11T09:00:00.000Z' }, '2026-06-10T09:00:00.000Z', false],
    ['prove something at once, as HR entered them', { byManager: false }, '2026-03-10T09:00:00.000Z', true],
    [
      'prove nothing while contested, whoever entered them',
      { byManager: false, contestedAt: '2026-03-11T09:00:00.000Z' },
      '2026-03-12T09:00:00.000Z',
      false,
    ],
  ])('%s', (_, more, now, proves) => expect(provesSomething({ ...entered, ...more }, Date.parse(now))).toBe(proves))
})
