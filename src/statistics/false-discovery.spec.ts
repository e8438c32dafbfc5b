import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { discoveries } from './false-discovery.js'

describe('false discoveries', () => {
  it('are held to their share as in the example of those who found out how (Benjamini and Hochberg 1995)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(discoveries(p, 0.05)).toEqual(p.map((_, n) => n < 4))
  })

  it('do not depend on the order, and nothing is found among nothing', () => {
    expect(discoveries([0.9, 0.0001, 0.04, 0.2], 0.05)).toEqual([false, true, false, false])
    expect(discoveries([], 0.05)).toEqual([])
    expect(discoveries([0.05], 0.05)).toEqual([true])
  })

  it('never grow when a p-value does, nor report a greater one and not a smaller', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.nat(), (p, at) => {
        const found = discoveries(p, 0.05)
        const worse = p.map((value, n) => (n === at % p.length ? (1 + value) / 2 : value))
        expect(count(discoveries(worse, 0.05))).toBeLessThanOrEqual(count(found))
        for (const [n, value] of p.entries())
          for (const [m, other] of p.entries()) if (found[n] && other <= value) expect(found[m]).toBe(true)
      }),
    )
  })
})

const count = (found: boolean[]) => found.filter(Boolean).length
