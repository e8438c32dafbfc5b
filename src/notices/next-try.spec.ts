import { expect, it } from '@jest/globals'
import { waitAfter } from './next-try.js'

it('waits longer after every try, for three days in all, and then gives up', () => {
  const waits: number[] = []
  for (let tries = 1; waitAfter(tries) !== undefined; tries++) waits.push(waitAfter(tries)!)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000
  expect(days).toBeGreaterThan(2.9)
  expect(days).toBeLessThan(3.5)
  expect(waits).toHaveLength(8)
})
