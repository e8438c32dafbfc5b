import { expect, it } from '@jest/globals'
import { atLeastUntil } from './days.js'

it('seven days run to the minute by the store’s clock, also where it is put back meanwhile', () => {
  expect(atLeastUntil('2026-10-20T08:30:00.000Z', 'Europe/Dublin')).toBe('2026-10-27T09:30:00.000Z')
  expect(atLeastUntil('2026-02-25T08:30:00.000Z', 'UTC')).toBe('2026-03-04T08:30:00.000Z')
})
