import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RowOfKey } from './row-of-key.js'

describe('the row in which a key stood first', () => {
  it('is what a map would remember', () => {
    const key = fc.oneof(
      fc.integer({ min: 0, max: 50 }),
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 3000 }).map((n) => n * 2 ** 34),
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 4000 }), (keys) => {
        const [rows, map] = [new RowOfKey(), new Map<number, number>()]
        keys.forEach((one, i) => {
          expect(rows.put(one, i + 1)).toBe(map.get(one) ?? 0)
          if (!map.has(one)) map.set(one, i + 1)
        })
      }),
      { numRuns: 30 },
    )
  })
})
