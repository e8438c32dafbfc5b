import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { had } from '../world/history.js'
import type { Person } from '../world/person.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const harbour = await world.store('Harbour Street')
const manager = await world.manager(riverside, harbour)
const ofOne = await world.manager(riverside)
const hr = await world.hr()
const dana = await world.employee(riverside)
const sailor = await world.employee(harbour)
// Several at the same instant, so that the time alone does not tell them apart.
await had(world, dana, ...Array.from({ length: 17 }, (_, n) => ({ daysAgo: 5 + Math.floor(n / 5) * 7 })))
await had(world, sailor, ...Array.from({ length: 14 }, (_, n) => ({ daysAgo: 5 + n * 3 })))

const ids = (page: Data) => page.edges.map(({ node }: Data) => node.id) as string[]

/** All pages of a list, and what happens between them. */
async function walk(person: Person, first: number, filter: object | null = null, between?: () => Promise<unknown>) {
  const pages: Data[] = []
  for (let after: string | undefined; ;) {
    const page = await person.lists(filter, { first, ...(after ? { after } : {}) })
    pages.push(page)
    if (!page.pageInfo.hasNextPage) return pages
    after = page.pageInfo.endCursor as string
    if (pages.length > 40) throw new Error('This list has no end.')
    await between?.()
  }
}

describe('a long list', () => {
  it.each([1, 3, 7, 31, 32])('comes in pages of %d without gap or overlap, newest first', async (first) => {
    const pages = await walk(hr, first)
    const all = pages.flatMap(ids)
    expect(all).toHaveLength(31)
    expect(new Set(all).size).toBe(31)
    expect(pages).toHaveLength(Math.ceil(31 / first))
    const times = pages.flatMap((page) => page.edges.map(({ node }: Data) => node.occurredAt)) as string[]
    expect(times).toEqual([...times].sort().reverse())
    expect(all).toEqual(ids(await hr.lists(null, { first: 40 })))
  })

  it.each<[string, Person, object | null, number]>([
    ['a manager of two stores', manager, null, 31],
    ['a manager of one', ofOne, null, 17],
    ['an employee', dana, null, 17],
    ['HR, by store', hr, { store: harbour.code }, 14],
    ['HR, by employee', hr, { employee: dana.number }, 17],
    ['HR, by cause', hr, { cause: ['EMPLOYEE', 'UNKNOWN'] }, 31],
    ['a manager, by store', manager, { store: harbour.code }, 14],
    ['a manager, by time', manager, { occurredFrom: noon(20) }, 16],
  ])('is as complete for %s', async (_who, person, filter, count) => {
    const all = (await walk(person, 4, filter)).flatMap(ids)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(ids(await person.lists(filter, { first: 50 })))
    if (count !== 16) expect(all).toHaveLength(count)
    else expect(all.length).toBeGreaterThan(4)
  })

  it('says what lies before and after', async () => {
    const first = await hr.lists(null, { first: 30 })
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0].cursor,
      endCursor: first.edges[29].cursor,
    })
    const last = await hr.lists(null, { first: 1, after: first.pageInfo.endCursor })
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const beyond = await hr.lists(null, { after: last.pageInfo.endCursor })
    expect(beyond).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, startCursor: null, endCursor: null } })
  })

  it('can be taken up after any row of a page', async () => {
    const page = await hr.lists(null, { first: 10 })
    const after = await hr.lists(null, { first: 6, after: page.edges[3].cursor })
    expect(ids(after)).toEqual(ids(page).slice(4))
  })

  it('is 25 rows unless said', async () => {
    expect((await hr.lists()).edges).toHaveLength(25)
  })

  it('comes 100 rows at a time with all that belongs to them, when somebody asks for that', async () => {
    expect((await hr.lists(null, { first: 100 })).edges).toHaveLength(31)
  })

  it('stays as it was while new incidents arrive: they come on top', async () => {
    const before = ids(await hr.lists(null, { first: 50 }))
    const pages = await walk(hr, 5, null, () => manager.logs({ about: dana }))
    expect(pages.flatMap(ids)).toEqual(before)
    expect(ids(await hr.lists(null, { first: 50 })).slice(6)).toEqual(before)
  })
})
