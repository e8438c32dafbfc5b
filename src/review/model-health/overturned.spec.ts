import { describe, expect, it } from '@jest/globals'
import { type LookedAtAgain, overturnedBy } from './overturned.js'

const rows = (name: string, count: number, overturned: number, month = '2026-02', from = 0): LookedAtAgain[] =>
  Array.from({ length: count }, (_, n) => ({ name, person: `${name} ${from + n}`, month, overturned: n < overturned }))
const asked = { blocks: [['2026-01', '2026-02', '2026-03']], limit: 10, opened: null }

describe('what was overturned', () => {
  it('is told in fives of all together, and of each kind, the most frequent first', () => {
    expect(overturnedBy([...rows('A', 12, 3), ...rows('B', 20, 5)], asked)).toEqual([
      { name: 'ALL', decided: 30, overturned: 10 },
      { name: 'B', decided: 20, overturned: 5 },
      { name: 'A', decided: 10, overturned: 5 },
    ])
  })

  it('hides a kind of few people, and the smallest of the others, so that neither is what is left of all', () => {
    const told = overturnedBy([...rows('A', 12, 3), ...rows('B', 20, 5), ...rows('C', 2, 2)], asked)
    expect(told).toEqual([
      { name: 'ALL', decided: 35, overturned: 10 },
      { name: 'B', decided: 20, overturned: 5 },
      { name: 'A', decided: null, overturned: null },
      { name: 'C', decided: null, overturned: null },
    ])
  })

  it('is not told of few people at all, nor where they would be few in some part of the period', () => {
    expect(overturnedBy(rows('A', 4, 1), asked)[0]).toEqual({ name: 'ALL', decided: null, overturned: null })
    const blocks = [['2026-01', '2026-02'], ['2026-03']]
    const all = [...rows('A', 12, 3), ...rows('A', 2, 1, '2026-03', 50)]
    expect(overturnedBy(all, { ...asked, blocks })[0]).toEqual({ name: 'ALL', decided: null, overturned: null })
    expect(overturnedBy([], asked)).toEqual([])
  })

  it('is told of few as it is, to whoever opens it for a purpose', () => {
    expect(overturnedBy(rows('A', 4, 1), { ...asked, opened: 'An appeal in court.' })).toEqual([
      { name: 'ALL', decided: 4, overturned: 1 },
      { name: 'A', decided: 4, overturned: 1 },
    ])
  })
})
