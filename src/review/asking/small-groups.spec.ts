import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PeopleByBlock } from './people-by-block.js'
import { type GroupOfPeople, hiddenGroups, type Hiding, peopleIn, peopleOf, sizedOf } from './small-groups.js'

const people = (from: number, count: number) => new Set(Array.from({ length: count }, (_, n) => `p${from + n}`))
const group = (key: string, months: Record<string, [number, number]>): GroupOfPeople => ({
  key,
  people: new Map(Object.entries(months).map(([month, [from, count]]) => [month, people(from, count)])),
})
const quarter = ['2026-01', '2026-02', '2026-03']
const asked = { blocks: [quarter], limit: 10, withTotal: false, opened: null }

describe('small groups', () => {
  it('of one to nine people are hidden, larger ones and empty ones are not', () => {
    const groups = [
      group('nine', { '2026-01': [0, 9] }),
      group('ten', { '2026-01': [0, 6], '2026-02': [6, 4] }),
      group('the same nine twice', { '2026-01': [0, 9], '2026-03': [0, 9] }),
      group('nobody', {}),
      group('nobody in the period', { '2025-12': [0, 3] }),
    ]
    expect([...hiddenGroups(groups, asked)]).toEqual(['nine', 'the same nine twice'])
  })

  it('take the smallest of the others with them where one alone would be what is left of the total', () => {
    const groups = [
      group('large', { '2026-01': [0, 40] }),
      group('small', { '2026-01': [40, 4] }),
      group('middle', { '2026-01': [50, 20] }),
      group('nobody', {}),
    ]
    expect([...hiddenGroups(groups, asked)]).toEqual(['small'])
    expect([...hiddenGroups(groups, { ...asked, withTotal: true })]).toEqual(['small', 'middle'])
  })

  it('cannot be had as what is left of a period without another: each part of it needs enough people', () => {
    const groups = [
      group('few in April', { '2026-01': [0, 30], '2026-04': [60, 4] }),
      group('many in April', { '2026-01': [0, 30], '2026-04': [60, 12] }),
      group('nobody in April', { '2026-01': [0, 30] }),
    ]
    const longer = { ...asked, blocks: [[...quarter, '2026-04', '2026-05', '2026-06']] }
    expect([...hiddenGroups(groups, longer)]).toEqual([])
    const inQuarters = { ...asked, blocks: [quarter, ['2026-04', '2026-05', '2026-06']] }
    expect([...hiddenGroups(groups, inQuarters)]).toEqual(['few in April'])
    expect([...hiddenGroups(groups, { ...inQuarters, withTotal: true })]).toEqual(['few in April', 'many in April'])
  })

  it('are told to HR that says what for', () => {
    const groups = [group('three', { '2026-01': [0, 3] })]
    expect([...hiddenGroups(groups, { ...asked, opened: 'A complaint of unequal treatment.' })]).toEqual([])
  })

  it('leave hidden either nothing, or enough people together that none can be told apart', () => {
    const anyGroups = fc
      .array(fc.array(fc.nat(25), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
      .map((sizes) =>
        sizes.map((months, n) =>
          group(
            `g${n}`,
            Object.fromEntries(
              months.map((size, m) => [`2026-0${m + 1}`, [n * 1000 + m * 100, size] as [number, number]]),
            ),
          ),
        ),
      )
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 5, max: 20 }), (groups, limit) => {
        const hidden = hiddenGroups(groups, { ...asked, limit, withTotal: true })
        const sizes = groups.map(({ key, people: months }) => ({
          key,
          size: [...months.values()].reduce((sum, month) => sum + month.size, 0),
        }))
        for (const { key, size } of sizes) if (!hidden.has(key)) expect(size === 0 || size >= limit).toBe(true)
        const together = sizes.filter(({ key }) => hidden.has(key)).reduce((sum, { size }) => sum + size, 0)
        const all = sizes.reduce((sum, { size }) => sum + size, 0)
        if (hidden.size > 0) expect(together >= Math.min(limit, all)).toBe(true)
        if (hidden.size === 1) expect(sizes.filter(({ size }) => size > 0)).toHaveLength(1)
      }),
    )
  })
})

/** The rule as it reads, by everybody behind a group in a block. */
function plainlyHidden(groups: readonly GroupOfPeople[], { blocks, limit, withTotal }: Hiding): Set<string> {
  const size = (one: GroupOfPeople, block: readonly string[]) => peopleIn(one, block).size
  const hidden = new Set(
    groups
      .filter((one) => blocks.some((block) => size(one, block) > 0 && size(one, block) < limit))
      .map(({ key }) => key),
  )
  for (let before = -1; withTotal && before !== hidden.size;) {
    before = hidden.size
    for (const block of blocks) {
      const there = groups.filter((one) => size(one, block) > 0)
      const of = () => there.filter(({ key }) => hidden.has(key))
      const together = () => new Set(of().flatMap((one) => [...peopleIn(one, block)])).size
      while (of().length > 0 && (of().length < 2 || together() < limit)) {
        const [next] = there
          .filter(({ key }) => !hidden.has(key))
          .sort((a, b) => size(a, block) - size(b, block) || (a.key < b.key ? -1 : 1))
        if (!next) break
        hidden.add(next.key)
      }
    }
  }
  return hidden
}

describe('of how many people are behind each group', () => {
  const blocks = [quarter, ['2026-04', '2026-05', '2026-06']]
  const rows = fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      month: fc.constantFrom(...blocks.flat()),
      person: fc.option(
        fc.nat(30).map((n) => `p${n}`),
        { nil: null, freq: 20 },
      ),
    }),
    { maxLength: 120 },
  )
  const limits = fc.integer({ min: 2, max: 9 })

  it('no more is needed than who they are where they are few', () => {
    fc.assert(
      fc.property(rows, limits, fc.boolean(), (all, limit, withTotal) => {
        const hiding = { blocks, limit, withTotal, opened: null }
        const groups = peopleOf(all)
        expect(hiddenGroups(groups, hiding)).toEqual(plainlyHidden(groups, hiding))
      }),
      { numRuns: 500 },
    )
  })

  it('the same is kept, one block after the other', () => {
    fc.assert(
      fc.property(rows, limits, (all, limit) => {
        const people = new PeopleByBlock({ blocks, limit })
        for (const block of blocks) {
          for (const { key, month, person } of all) if (block.includes(month)) people.note(key, month, person)
          people.settle()
        }
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
        expect(people.sized().sort(byKey)).toEqual(sizedOf(peopleOf(all), { blocks, limit }).sort(byKey))
      }),
    )
  })

  it('nothing more comes of a block that was through', () => {
    const people = new PeopleByBlock({ blocks, limit: 5 })
    people.note('a', '2026-01', 'p1')
    people.settle()
    people.note('a', '2026-02', 'p2')
    expect(() => people.settle()).toThrow('More came of a block that was through.')
  })
})
