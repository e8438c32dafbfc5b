import { describe, expect, it } from '@jest/globals'
import { markedBy, shareRange } from './counting-rule.js'

const of = (person: string, ...days: number[]) => days.map((day, n) => ({ person, day, finding: `F${n}` }))

describe('three in 90 days', () => {
  const rule = { incidents: 3, days: 90 }
  it('marks at the third incident within 90 days, with what was found then', () => {
    expect(markedBy(rule, of('a', 0, 50, 89), 0)).toEqual(new Map([['a', 'F2']]))
    expect(markedBy(rule, of('a', 0, 50, 90), 0)).toEqual(new Map())
    expect(markedBy(rule, of('a', 0, 10, 60, 70, 80), 0)).toEqual(new Map([['a', 'F2']]))
  })
  it('counts what came before, and marks nobody before', () => {
    expect(markedBy(rule, of('a', 0, 10, 20), 20)).toEqual(new Map([['a', 'F2']]))
    expect(markedBy(rule, of('a', 0, 10, 20, 200), 21)).toEqual(new Map())
  })
  it('keeps people apart', () => {
    expect(markedBy(rule, [...of('a', 0, 1), ...of('b', 0, 1)], 0)).toEqual(new Map())
  })
})

describe('the range of a share', () => {
  it('is wide for few and narrow for many, and stays within 0 and 1', () => {
    const few = shareRange(8, 10)
    const many = shareRange(800, 1000)
    expect(few.low).toBeCloseTo(0.49, 2)
    expect(few.high).toBeCloseTo(0.943, 2)
    expect(many.high - many.low).toBeLessThan(0.06)
    expect(shareRange(10, 10)).toMatchObject({ share: 1, high: 1 })
    expect(shareRange(0, 10).low).toBeCloseTo(0)
  })
})
