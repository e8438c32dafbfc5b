import { describe, expect, it } from '@jest/globals'
import { isProvisional } from './provisional.js'

const RECORDED = '2026-03-10T12:00:00.000Z'

it.each([
  ['at once', '2026-03-10T12:00:00.000Z', true],
  ['seven days less a millisecond later', '2026-03-17T11:59:59.999Z', true],
  ['seven days later', '2026-03-17T12:00:00.000Z', false],
  ['a year later', '2027-03-10T12:00:00.000Z', false],
])('unheard, %s (%s), a finding is provisional: %s', (_, now, provisional) => {
  expect(isProvisional(RECORDED, null, null, Date.parse(now))).toBe(provisional)
})

it('once the employee has been heard, it is no longer provisional', () => {
  for (const now of ['2026-03-10T12:00:01.000Z', '2026-04-10T12:00:00.000Z'])
    expect(isProvisional(RECORDED, RECORDED, '2026-03-10T12:00:00.500Z', Date.parse(now))).toBe(false)
})

describe('where it was said to be theirs only later, the days run from then', () => {
  const SAID = '2026-05-10T12:00:00.000Z'
  it.each([
    ['a minute later, though it was recorded long before', null, '2026-05-10T12:01:00.000Z', true],
    ['whatever they had said before', '2026-05-09T12:00:00.000Z', '2026-05-10T12:01:00.000Z', true],
    ['until they have answered that', '2026-05-10T12:30:00.000Z', '2026-05-10T13:00:00.000Z', false],
    ['or seven days have passed', '2026-05-09T12:00:00.000Z', '2026-05-17T12:00:00.000Z', false],
  ])('%s', (_, givenAt, now, provisional) => {
    expect(isProvisional(RECORDED, SAID, givenAt, Date.parse(now))).toBe(provisional)
  })
})
