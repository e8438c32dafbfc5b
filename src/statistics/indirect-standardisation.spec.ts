import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Cell, compared, strataOf, type Stratum } from './indirect-standardisation.js'

const cell = (group: string, name: string, incidents: number, got: number): Cell => ({
  group,
  class: name,
  incidents,
  got,
})
const strata: Stratum[] = [
  { incidents: 20, got: 12, otherIncidents: 80, otherGot: 16 },
  { incidents: 10, got: 3, otherIncidents: 30, otherGot: 9 },
]

describe('indirect standardisation', () => {
  it('takes each class from everybody else, and leaves out where there is nobody else', () => {
    const cells = [
      cell('A', 'minor', 20, 12),
      cell('B', 'minor', 50, 10),
      cell('C', 'minor', 30, 6),
      cell('A', 'major', 10, 3),
      cell('C', 'major', 30, 9),
      cell('A', 'of its own kind', 7, 7),
    ]
    expect(strataOf(cells).get('A')).toEqual(strata)
    expect(strataOf(cells).get('B')).toEqual([{ incidents: 50, got: 10, otherIncidents: 50, otherGot: 18 }])
  })

  it('expects what the same mix would have got elsewhere', () => {
    // 20 × 16/80 + 10 × 9/30, and each class weighed by the others' share: 0.8 and 0.75.
    const { incidents, observed, expected, weightedObserved, weightedExpected } = compared(strata)
    expect([incidents, observed, expected]).toEqual([30, 15, 7])
    expect(weightedObserved).toBeCloseTo(12 * 0.8 + 3 * 0.75, 12)
    expect(weightedExpected).toBeCloseTo(4 * 0.8 + 3 * 0.75, 12)
  })

  it('does not pull the standard toward a large group: half of all, three times as often, is three times as often', () => {
    const { weightedObserved, weightedExpected } = compared([
      { incidents: 100, got: 60, otherIncidents: 100, otherGot: 20 },
    ])
    expect(weightedObserved / weightedExpected).toBeCloseTo(3, 12)
  })

  const anyCells = fc
    .array(
      fc.tuple(fc.nat(5), fc.nat(4), fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((all) => {
      const cells = new Map<string, Cell>()
      for (const [group, name, incidents, share] of all)
        cells.set(`${group} ${name}`, cell(`g${group}`, `c${name}`, incidents, Math.round(share * incidents)))
      return [...cells.values()]
    })

  it('is exactly as expected where every class gives the same to all', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const alike = cells.map((one) => ({ ...one, got: one.incidents * (Number(one.class.slice(1)) / 10) }))
        for (const own of strataOf(alike).values()) {
          const { observed, expected, weightedObserved, weightedExpected } = compared(own)
          expect(observed).toBeCloseTo(expected, 9)
          expect(weightedObserved).toBeCloseTo(weightedExpected, 9)
        }
      }),
    )
  })

  it('weighs so that what all groups have too much and too little comes to nothing in each class', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const one = cells.filter(({ class: name }) => name === cells[0]!.class)
        const groups = [...strataOf(one).values()].map(compared)
        // Σ (o m − n x)/N over the groups of one class, with m and x everybody else's: Σ o − Σ n × the rate of all.
        const sum = groups.reduce(
          (all, { weightedObserved, weightedExpected }) => all + weightedObserved - weightedExpected,
          0,
        )
        expect(sum).toBeCloseTo(0, 9)
      }),
    )
  })
})
