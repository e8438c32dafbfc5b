import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { groupsOf, type Worked } from './groups.js'
import { type CountedRow, Tally } from './tally.js'

const asked = { blocks: [['2026-01']], limit: 5, opened: null }
const some: Worked = { interactions: 10_000, expected: { mean: 12, variance: 15 } }
const rows = (group: string, people: [from: number, count: number], more: Partial<CountedRow> = {}): CountedRow[] =>
  Array.from({ length: people[1] }, (_, n) => ({
    groups: [group],
    month: '2026-01',
    storeId: 'the store',
    person: `p${people[0] + n}`,
    cause: 'EMPLOYEE',
    onRoster: true,
    breakdowns: 1,
    ...more,
  }))

const tallied = (all: CountedRow[]) => new Tally(asked).add(all)

describe('groups of breakdowns', () => {
  it('have their rate, and what was to be expected, from their own work', () => {
    const { groups, whole } = groupsOf(
      tallied([...rows('A', [0, 20]), ...rows('A', [0, 6], { cause: 'PROCESS' }), ...rows('B', [20, 9])]),
      { interactions: 30_000, expected: { mean: 30, variance: 33 } },
      new Map([
        ['A', some],
        ['B', { interactions: 20_000, expected: { mean: 18, variance: 18 } }],
        ['C', { interactions: 500, expected: { mean: 1, variance: 1 } }],
      ]),
      asked,
    )
    expect(groups).toMatchObject([
      { name: 'A', breakdowns: 25, interactions: 10_000, perThousand: 2.5, against: { own: 20, expected: 12 } },
      { name: 'B', breakdowns: 10, perThousand: 0.5, against: { own: 10, ratio: 10 / 18 } },
      { name: 'C', breakdowns: 0, perThousand: 0, against: { own: 0 } },
    ])
    expect(whole).toMatchObject({ own: 30, expected: 30 })
  })

  it('have no rate and no comparison where more than a tenth happened on days without a shift', () => {
    const of = (without: number) =>
      groupsOf(
        tallied([...rows('A', [0, 100 - without]), ...rows('A', [100, without], { onRoster: false })]),
        some,
        new Map([['A', some]]),
        asked,
      ).groups[0]!
    expect(of(10)).toMatchObject({ breakdowns: 100, perThousand: 10, against: { own: 100 } })
    expect(of(11)).toMatchObject({ breakdowns: 100, perThousand: null, against: null })
  })

  it('are not compared where too few people are behind the own ones, or behind the rest', () => {
    const of = (own: number, others: number) =>
      groupsOf(
        tallied([
          ...rows('A', [0, own]),
          ...rows('A', [50, others], { cause: 'PROCESS' }),
          ...rows('B', [100, 30]),
          ...rows('B', [100, 30], { cause: 'PROCESS' }),
          ...rows('C', [200, 30]),
          ...rows('C', [200, 30], { cause: 'PROCESS' }),
        ]),
        some,
        new Map(['A', 'B', 'C'].map((name) => [name, some])),
        asked,
      ).groups.map(({ against }) => against?.own ?? null)
    expect(of(6, 6)).toEqual([5, 30, 30])
    // With the second least, since own ones in all are told as well.
    expect(of(4, 6)).toEqual([null, null, 30])
    expect(of(6, 4)).toEqual([null, null, 30])
    expect(of(6, 0)).toEqual([5, 30, 30])
  })

  it('tell, by whatever can be subtracted, of nobody or of enough people', () => {
    const row = fc.record({
      groups: fc.constantFrom(['A'], ['B'], ['C']),
      month: fc.constant('2026-01'),
      storeId: fc.constant('the store'),
      person: fc.nat(14).map((n) => `p${n}`),
      cause: fc.constantFrom('EMPLOYEE', 'EMPLOYEE', 'PROCESS'),
      onRoster: fc.constant(true),
      breakdowns: fc.constant(1),
    })
    const worked = new Map(['A', 'B', 'C'].map((name) => [name, some]))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (all) => {
        const { groups, whole } = groupsOf(tallied(all), some, worked, asked)
        const people = (keep: (one: CountedRow) => boolean) =>
          new Set(all.filter(keep).map(({ person }) => person)).size
        const enough = (size: number) => expect(size === 0 || size >= asked.limit).toBe(true)
        const own = (one: CountedRow) => one.cause === 'EMPLOYEE'
        for (const { name, breakdowns, perThousand, against } of groups) {
          const here = (one: CountedRow) => one.groups[0] === name
          if (breakdowns === null) expect([perThousand, against]).toEqual([null, null])
          else enough(people(here))
          if (!against) continue
          enough(people((one) => here(one) && own(one)))
          enough(people((one) => here(one) && !own(one)))
        }
        if (whole) for (const keep of [own, (one: CountedRow) => !own(one)]) enough(people(keep))
        const without = groups.filter(({ against }) => against === null).map(({ name }) => name)
        if (whole && without.length > 0) enough(people((one) => own(one) && without.includes(one.groups[0]!)))
      }),
      { numRuns: 500 },
    )
  })
})
