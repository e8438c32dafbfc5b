import { describe, expect, it } from '@jest/globals'
import { drawnOf, poissonOf } from './rate-likelihood.js'

describe('how likely a record is at a rate ratio', () => {
  it('is greatest at the ratio that the record itself shows', () => {
    const count = poissonOf({ observed: 30, expected: 10 })
    for (const other of [2, 2.9, 3.1, 5]) expect(count(3)).toBeGreaterThan(count(other))
    // 30 of 50 against 10 of 50
    const drawn = drawnOf([{ incidents: 50, got: 30, otherIncidents: 50, otherGot: 10 }])
    for (const other of [2, 2.9, 3.1, 5]) expect(drawn(3)).toBeGreaterThan(drawn(other))
  })

  it('is a binomial draw: 3 of 4 that got it are the group’s, which has 20 of 30 incidents', () => {
    const drawn = drawnOf([{ incidents: 20, got: 3, otherIncidents: 10, otherGot: 1 }])
    const binomial = (p: number) => 3 * Math.log(p) + Math.log(1 - p)
    expect(drawn(2) - drawn(1)).toBeCloseTo(binomial(0.8) - binomial(2 / 3), 12)
  })

  it('says nothing where nobody got it', () => {
    const nothing = drawnOf([{ incidents: 20, got: 0, otherIncidents: 10, otherGot: 0 }])
    expect(nothing(4)).toBe(nothing(0.5))
  })

  it('is surer where the standard itself is', () => {
    const sure = (others: number) => {
      const drawn = drawnOf([{ incidents: 50, got: 15, otherIncidents: 10 * others, otherGot: others }])
      return drawn(3) - drawn(1)
    }
    expect(sure(100)).toBeGreaterThan(sure(3))
  })
})
