import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { chanceOf } from '../../../test/worlds/chance.js'
import { type Cell, compared, strataOf } from '../../statistics/indirect-standardisation.js'
import { fourFifths, roundedFiguresOf } from './rounded-figures.js'

const world = (own: [number, number], others: [number, number]): Cell[] => [
  { group: 'A', class: 'c', incidents: own[0], got: own[1] },
  { group: 'B', class: 'c', incidents: others[0], got: others[1] },
]
const AB = new Set(['A', 'B'])

describe('rounded figures', () => {
  it('are the counts to the nearest five, and all else is worked out of those', () => {
    expect(roundedFiguresOf(world([101, 41], [198, 39]), AB).get('A')).toMatchObject({
      incidents: 100,
      observed: 40,
      expected: 20,
      marked: false,
    })
    expect(roundedFiguresOf(world([300, 122], [298, 58]), AB).get('A')).toMatchObject({ observed: 120, marked: true })
  })

  it('are the same for two groupings whose counts round alike', () => {
    const told = (cells: Cell[]) =>
      [...roundedFiguresOf(cells, AB)].map(([group, { found, ...figure }]) => ({ group, ...figure, found: found(2) }))
    const near = fc.integer({ min: -2, max: 2 })
    fc.assert(
      fc.property(near, near, near, near, (a, b, c, d) => {
        const [before, after] = [world([200, 80], [400, 80]), world([200 + a, 80 + b], [400 + c, 80 + d])]
        const expected = (cells: Cell[]) =>
          [...strataOf(cells).values()].map((own) => Math.round(compared(own).expected / 5))
        fc.pre(String(expected(before)) === String(expected(after)))
        expect(told(after)).toEqual(told(before))
      }),
    )
  })

  it('leave out what rounds to nothing', () => {
    expect([...roundedFiguresOf(world([20, 4], [200, 12]), AB).keys()]).toEqual(['B'])
    expect([...roundedFiguresOf(world([200, 20], [200, 20]), new Set(['B'])).keys()]).toEqual(['B'])
  })

  it('mark nobody where everybody is treated alike, in more than one world in twenty at the most', () => {
    const rates = [0.05, 0.1, 0.2, 0.4]
    const marked = Array.from({ length: 200 }, (_, seed) => {
      const chance = chanceOf(seed)
      const cells = ['A', 'B', 'C', 'D'].flatMap((group, g) =>
        rates.map((rate, n) => {
          const incidents = 10 + Math.floor(chance.uniform() * (g + 1) * 40)
          const got = Array.from({ length: incidents }, () => chance.uniform() < rate).filter(Boolean).length
          return { group, class: `c${n}`, incidents, got }
        }),
      )
      return [...roundedFiguresOf(cells, new Set(['A', 'B', 'C', 'D'])).values()].some((figure) => figure.marked)
    })
    expect(marked.filter(Boolean).length).toBeLessThanOrEqual(10)
  })
})

describe('the four-fifths rule', () => {
  const figures = (...ratios: number[]) =>
    new Map(ratios.map((ratio, n) => [`g${n}`, { observed: ratio * 50, expected: 50 }]))

  it.each([
    [[1.2, 0.9, 1.1], { least: 'g1', most: 'g0', share: 0.75, met: false }],
    [[1, 0.9], { least: 'g1', most: 'g0', share: 0.9, met: true }],
    [[0, 1], { least: 'g0', most: 'g1', share: 0, met: false }],
  ])('compares the lowest with the highest: %j', (ratios, rule) => {
    expect(fourFifths(figures(...ratios))).toEqual(rule)
  })

  it.each([[[]], [[1]], [[0, 0]]])('says nothing of %j', (ratios) => {
    expect(fourFifths(figures(...ratios))).toBeUndefined()
  })
})
