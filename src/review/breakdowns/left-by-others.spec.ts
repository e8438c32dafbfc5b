import { describe, expect, it } from '@jest/globals'
import { LeftByOthers } from './left-by-others.js'
import { type CountedRow, OWN, WHOLE } from './tally.js'

const QUARTER = ['2026-01', '2026-02', '2026-03']
const asked = { blocks: [QUARTER], limit: 5, opened: null }

/** One breakdown each of so many people of a store, in a group. */
const inStore = (storeId: string, people: number, name = 'CHECKOUT', cause = OWN): CountedRow[] =>
  Array.from({ length: people }, (_, n) => ({
    groups: [name],
    month: QUARTER[n % 3]!,
    person: `${storeId} ${n}`,
    storeId,
    cause,
    onRoster: true,
    breakdowns: 1,
  }))

const leftIn = (rows: CountedRow[]) =>
  Object.fromEntries(
    [...new LeftByOthers(asked).add(rows).byStore()].map(([store, names]) => [store, [...names].sort()]),
  )

describe('what could be told of a store by what is left of the others', () => {
  it('is nothing where many are behind each', () => {
    expect(leftIn([...inStore('a', 5), ...inStore('b', 9)])).toEqual({})
  })

  it('is a group of few, and the smallest of the others with it: else it would be what is left', () => {
    const rows = [...inStore('a', 2), ...inStore('b', 9), ...inStore('c', 6)]
    expect(leftIn(rows)).toEqual({ a: ['', 'CHECKOUT'], c: ['', 'CHECKOUT'] })
  })

  it('is no more than the groups of few where these are enough people together', () => {
    const rows = [...inStore('a', 2), ...inStore('b', 3), ...inStore('c', 6)]
    expect(Object.keys(leftIn(rows)).sort()).toEqual(['a', 'b'])
  })

  it('is told by each group for itself', () => {
    const rows = ['a', 'b', 'c'].flatMap((store) => inStore(store, 8))
    expect(leftIn([...rows, ...inStore('a', 1, 'RETURN'), ...inStore('b', 7, 'RETURN')])).toEqual({
      a: ['RETURN'],
      b: ['RETURN'],
    })
  })

  it('is also told by own breakdowns and by all others, which are each other’s difference', () => {
    const rows = ['a', 'b', 'c'].flatMap((store) => inStore(store, 8))
    const left = leftIn([...rows, ...inStore('a', 1, 'CHECKOUT', 'PROCESS'), ...inStore('b', 7, 'CHECKOUT', 'PROCESS')])
    expect(left).toEqual({ a: [WHOLE, 'CHECKOUT'], b: [WHOLE, 'CHECKOUT'] })
  })

  it('is told of one store by itself where few are behind it', () => {
    expect(leftIn(inStore('a', 4))).toEqual({ a: ['', 'CHECKOUT'] })
    expect(leftIn(inStore('a', 5))).toEqual({})
  })
})
