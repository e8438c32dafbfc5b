import { describe, expect, it } from '@jest/globals'
import { type Chance, chanceOf } from '../../../test/worlds/chance.js'
import { figuresOf } from './figures.js'
import type { Cell } from '../../statistics/indirect-standardisation.js'

/** How often each class of incidents gets a formal response, whoever answers: from hardly ever to now and then. */
const RATES = [0.02, 0.04, 0.07, 0.1, 0.15, 0.22, 0.32]
const WORLDS = 200

interface Chain {
  groups: number
  /** Incidents of a group: anything between the two. */
  from: number
  to: number
  /** How many times as often a group gives it as its cases call for. */
  ratio?: (group: number) => number
  /** A group whose cases are this much harder than the others'. */
  hardCases?: number
}

/** A chain whose groups have mixes of incidents of their own, and draw each answer by the class of the incident. */
function chain(chance: Chance, { groups, from, to, ratio = () => 1, hardCases }: Chain): Cell[] {
  return Array.from({ length: groups }, (_, g) => {
    const cells = RATES.map((_rate, n) => ({ group: `g${g}`, class: `c${n}`, incidents: 0, got: 0 }))
    const exponent = Math.exp(g === hardCases ? -3 : 1 - chance.uniform() * 2)
    for (let left = Math.floor(from + chance.uniform() * (to - from)); left > 0; left--) {
      const n = Math.floor(chance.uniform() ** exponent * 0.999 * RATES.length)
      cells[n]!.incidents++
      if (chance.uniform() < Math.min(1, RATES[n]! * ratio(g))) cells[n]!.got++
    }
    return cells.filter(({ incidents }) => incidents > 0)
  }).flat()
}

const marksIn = (cells: Cell[]) =>
  [...figuresOf(cells, new Set(cells.map(({ group }) => group)))].flatMap(([group, { marked }]) =>
    marked ? group : [],
  )

/** Who is marked in each of many worlds, drawn from seeds. */
const worlds = (of: Chain, count = WORLDS) =>
  Array.from({ length: count }, (_, seed) => marksIn(chain(chanceOf(seed), of)))

describe.each<[string, Chain]>([
  ['30 managers', { groups: 30, from: 20, to: 120 }],
  ['nine stores', { groups: 9, from: 100, to: 300 }],
  ['120 managers with few cases each', { groups: 120, from: 5, to: 40 }],
  ['three groups by tenure', { groups: 3, from: 200, to: 900 }],
])('where everybody is treated alike, %s', (_, of) => {
  it('have nobody marked, in more than one world in twenty at the most', () => {
    expect(worlds(of).filter((marks) => marks.length > 0).length).toBeLessThanOrEqual(0.05 * WORLDS)
  })
})

describe('where the differences are at the edge of what is usual', () => {
  it('a mark for them is as rare: the edge itself is not credibly outside', () => {
    const edges = (g: number) => (g % 3 === 0 ? 1.25 : g % 3 === 1 ? 0.8 : 1)
    const marked = worlds({ groups: 30, from: 40, to: 160, ratio: edges })
    expect(marked.filter((marks) => marks.length > 0).length).toBeLessThanOrEqual(0.05 * WORLDS)
  })
})

describe('a manager who disciplines three times as often', () => {
  const harsh = (g: number) => (g === 4 ? 3 : 1)

  it.each<[string, Chain]>([
    ['among 30 with 60 cases or more', { groups: 30, from: 60, to: 120, ratio: harsh }],
    ['among nine stores', { groups: 9, from: 100, to: 300, ratio: harsh }],
    ['among 80 with 100 cases or more', { groups: 80, from: 100, to: 150, ratio: harsh }],
  ])('%s is found', (_, of) => {
    const marked = worlds(of, 60)
    expect(marked.filter((marks) => marks.includes('g4')).length).toBeGreaterThanOrEqual(0.75 * 60)
    // Nineteen out of twenty marks are right.
    const marks = marked.flat()
    expect(marks.filter((group) => group !== 'g4').length).toBeLessThanOrEqual(0.05 * marks.length)
  })

  it('hides behind no other who does so too: of two in a chain of thirty, both are found', () => {
    const two = ['g4', 'g11']
    const marked = worlds({ groups: 30, from: 60, to: 120, ratio: (g) => (two.includes(`g${g}`) ? 3 : 1) }, 60)
    for (const one of two)
      expect(marked.filter((marks) => marks.includes(one)).length).toBeGreaterThanOrEqual(0.75 * 60)
    expect(marked.flat().filter((one) => !two.includes(one)).length).toBeLessThanOrEqual(0.05 * marked.flat().length)
  })

  it('and one whose cases are harder, and who does what all would do with them, is not', () => {
    const marked = worlds({ groups: 30, from: 60, to: 120, hardCases: 7 }, 100)
    expect(marked.filter((marks) => marks.includes('g7'))).toHaveLength(0)
    // Although that manager does discipline about twice as often as the others do.
    const cells = chain(chanceOf(1), { groups: 30, from: 60, to: 120, hardCases: 7 })
    const share = (of: Cell[]) => sum(of, 'got') / sum(of, 'incidents')
    const own = cells.filter(({ group }) => group === 'g7')
    expect(share(own) / share(cells)).toBeGreaterThan(1.8)
  })
})

describe('a manager who never disciplines anybody where others often do', () => {
  it('is found too', () => {
    const marked = worlds({ groups: 30, from: 150, to: 200, ratio: (g) => (g === 4 ? 0 : 1) }, 60)
    expect(marked.filter((marks) => marks.includes('g4')).length).toBeGreaterThanOrEqual(0.75 * 60)
  })
})

describe('the figures', () => {
  it('are only those of the groups that may be shown, against everybody else all the same', () => {
    const cells: Cell[] = [
      { group: 'A', class: 'c', incidents: 50, got: 30 },
      { group: 'B', class: 'c', incidents: 50, got: 10 },
      { group: 'C', class: 'c', incidents: 50, got: 10 },
      { group: 'alone', class: 'of its own kind', incidents: 50, got: 10 },
    ]
    const figures = figuresOf(cells, new Set(['A', 'B', 'alone']))
    expect([...figures.keys()]).toEqual(['A', 'B'])
    expect(figures.get('A')).toMatchObject({ incidents: 50, observed: 30, expected: 10, marked: true })
    expect(figures.get('B')).toMatchObject({ incidents: 50, observed: 10, expected: 20 })
  })
})

const sum = (cells: Cell[], of: 'got' | 'incidents') => cells.reduce((all, cell) => all + cell[of], 0)
