import { expect, it } from '@jest/globals'
import { FirstLookComesWith } from './first-look.module.js'

const drawn = (comesWith: number, inForce: number | null = null): number => {
  const look = new FirstLookComesWith(comesWith)
  return Array.from({ length: 20_000 }, () => look.draws(inForce)).filter(Boolean).length
}

it('none is drawn of a share of nothing, and every one of a share of all', () => {
  expect([drawn(0), drawn(1)]).toEqual([0, 20_000])
})

it('what HR has said counts, and not what it came with', () => {
  expect([drawn(1, 0), drawn(0, 1)]).toEqual([0, 20_000])
})

it('so many are drawn as the share says', () => {
  // Within ten standard deviations of 10,000.
  expect(Math.abs(drawn(0.5) - 10_000)).toBeLessThan(707)
})
