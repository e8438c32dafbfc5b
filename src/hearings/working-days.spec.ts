import { expect, it } from '@jest/globals'
import { afterWorkingDays, isWorkingDay, weekdaysIn } from './working-days.js'

const OFFICE = { timeZone: 'UTC', worked: weekdaysIn('1,2,3,4,5'), leave: [] }

it.each([
  ['a Monday', '2026-03-02T09:00:00.000Z', '2026-03-10T00:00:00.000Z'],
  ['a Friday evening', '2026-03-06T22:00:00.000Z', '2026-03-14T00:00:00.000Z'],
  ['a Saturday', '2026-03-07T09:00:00.000Z', '2026-03-14T00:00:00.000Z'],
  ['a Sunday', '2026-03-08T09:00:00.000Z', '2026-03-14T00:00:00.000Z'],
])('five whole working days from %s (%s) are over with %s', (_, from, end) =>
  expect(afterWorkingDays(5, from, OFFICE)).toBe(end),
)

it('counts the days that the store works, by its own clock, and none of leave', () => {
  const everyDay = { ...OFFICE, worked: [1, 2, 3, 4, 5, 6, 7] }
  expect(afterWorkingDays(5, '2026-03-02T09:00:00.000Z', everyDay)).toBe('2026-03-08T00:00:00.000Z')
  // Late in the evening of the first is the second already in Auckland.
  const auckland = { ...OFFICE, timeZone: 'Pacific/Auckland' }
  expect(afterWorkingDays(1, '2026-03-01T20:00:00.000Z', auckland)).toBe('2026-03-03T11:00:00.000Z')
  const leave = [{ from: '2026-03-03', to: '2026-03-05' }]
  expect(afterWorkingDays(5, '2026-03-02T09:00:00.000Z', { ...OFFICE, leave })).toBe('2026-03-13T00:00:00.000Z')
})

it('has nobody come on a day that the store does not work, nor on their leave', () => {
  expect(isWorkingDay('2026-03-06T09:00:00.000Z', OFFICE)).toBe(true)
  expect(isWorkingDay('2026-03-07T09:00:00.000Z', OFFICE)).toBe(false)
  expect(isWorkingDay('2026-03-07T09:00:00.000Z', { ...OFFICE, worked: [6] })).toBe(true)
  const leave = [{ from: '2026-03-06', to: '2026-03-06' }]
  expect(isWorkingDay('2026-03-06T09:00:00.000Z', { ...OFFICE, leave })).toBe(false)
})
