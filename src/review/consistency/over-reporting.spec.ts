import { describe, expect, it } from '@jest/globals'
import { chanceOf } from '../../../test/worlds/chance.js'
import { overReportingOf, type Noticed } from './over-reporting.js'

const STORES = 12
const PEOPLE = 12

/** Stores in which people fail at rates of their own; each manager notices half of it, and one picks on somebody. */
function chain(seed: number, picks: { store: number; times: number } | undefined): Noticed[] {
  const chance = chanceOf(seed)
  return Array.from({ length: STORES }, (_, s) =>
    Array.from({ length: PEOPLE }, (_, p) => {
      const picked = picks?.store === s && p === 3
      const mean = picked ? 10 : 8 * chance.gamma(2)
      const eager = picked ? picks.times : 1
      return [
        { store: `s${s}`, reporter: `m${s}`, person: `s${s}p${p}`, incidents: chance.poisson(mean * eager) },
        { store: `s${s}`, reporter: null, person: `s${s}p${p}`, incidents: chance.poisson(mean) },
      ]
    }).flat(),
  ).flat()
}
const all = new Set(Array.from({ length: STORES }, (_, s) => `m${s}`))
const marksIn = (rows: Noticed[]) =>
  [...overReportingOf(rows, all)].flatMap(([reporter, { marked, person }]) => (marked ? [[reporter, person]] : []))

describe('who logs whom how eagerly', () => {
  it('marks nobody where managers notice what others do, however often somebody fails', () => {
    const marked = Array.from({ length: 200 }, (_, seed) => marksIn(chain(seed, undefined)))
    expect(marked.filter((marks) => marks.length > 0).length).toBeLessThanOrEqual(10)
  })

  it('finds the one who logs one person eight times as often as others notice them, and whom', () => {
    const marked = Array.from({ length: 60 }, (_, seed) => marksIn(chain(seed, { store: 4, times: 8 })))
    const right = marked.filter((marks) => marks.some(([reporter, person]) => reporter === 'm4' && person === 's4p3'))
    expect(right.length).toBeGreaterThanOrEqual(0.75 * 60)
    expect(marked.flat().filter(([reporter]) => reporter !== 'm4').length).toBeLessThanOrEqual(
      0.05 * marked.flat().length,
    )
  })

  it('has nothing to go by where nobody else notices anything', () => {
    expect(overReportingOf([{ store: 's', reporter: 'm', person: 'p', incidents: 40 }], new Set(['m'])).size).toBe(0)
  })
})
