import { describe, expect, it } from '@jest/globals'
import { type LookedAtAgain, overturnedBy } from './overturned.js'

const rows = (name: string, count: number, overturned: number, month = '2026-02', from = 0): LookedAtAgain[] =>
  Array.from({ length: count }, (_, n) => ({ name, person: `${name} ${from + n}`, month, overturned: n < overturned }))
const asked = { period: { from: '2026-01-01', to: '2026-03-31' }, earlier: [], limit: 10 }

describe('what was overturned', () => {
  it('is told of all together, and of each kind, the most frequent first', () => {
    expect(overturnedBy([...rows('A', 12, 3), ...rows('B', 20, 5)], asked)).toEqual([
      { name: 'ALL', decided: 32, overturned: 8 },
      { name: 'B', decided: 20, overturned: 5 },
      { name: 'A', decided: 12, overturned: 3 },
    ])
  })

  it('hides a kind of few people, and the smallest of the others, so that neither is what is left of all', () => {
    const told = overturnedBy([...rows('A', 12, 3), ...rows('B', 20, 5), ...rows('C', 2, 2)], asked)
    expect(told).toEqual([
      { name: 'ALL', decided: 34, overturned: 10 },
      { name: 'B', decided: 20, overturned: 5 },
      { name: 'A', decided: null, overturned: null },
      { name: 'C', decided: null, overturned: null },
    ])
  })

  it('is not told of few people at all, nor by way of an earlier answer about a month less', () => {
    expect(overturnedBy(rows('A', 4, 1), asked)[0]).toEqual({ name: 'ALL', decided: null, overturned: null })
    const earlier = [{ from: '2026-01-01', to: '2026-02-28' }]
    const all = [...rows('A', 12, 3), ...rows('A', 2, 1, '2026-03', 50)]
    expect(overturnedBy(all, { ...asked, earlier })[0]).toEqual({ name: 'ALL', decided: null, overturned: null })
    expect(overturnedBy([], asked)).toEqual([])
  })

  it('counts the period alone, though it knows of what was asked about before', () => {
    const earlier = [{ from: '2025-01-01', to: '2025-12-31' }]
    const told = overturnedBy([...rows('A', 12, 3), ...rows('A', 12, 12, '2025-06', 90)], { ...asked, earlier })
    expect(told[0]).toEqual({ name: 'ALL', decided: 12, overturned: 3 })
  })
})
