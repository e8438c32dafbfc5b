import { describe, expect, it } from '@jest/globals'
import { fewRandomBytes } from './random-bytes.js'

describe('a few random bytes', () => {
  it('are as many as asked for, and never the same again', () => {
    const seen = new Set<string>()
    for (let n = 0; n < 2_000; n++) {
      const bytes = fewRandomBytes(16)
      expect(bytes).toHaveLength(16)
      seen.add(bytes.toString('hex'))
    }
    expect(seen.size).toBe(2_000)
  })

  it('have every value as often, also where more are asked for than are left', () => {
    const counts = new Map<number, number>()
    for (let n = 0; n < 1_000; n++)
      for (const byte of fewRandomBytes(500)) counts.set(byte, (counts.get(byte) ?? 0) + 1)
    expect(counts.size).toBe(256)
    // 500,000 bytes: 1,953 of each, give or take 44.
    for (const count of counts.values()) expect(Math.abs(count - 1_953)).toBeLessThan(44 * 7)
  })
})
