import { describe, expect, it } from '@jest/globals'
import { Shift } from '../../src/workforce/shift.entity.js'
import { agreed, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const hr = await world.hr()
const otherHr = await world.hr()
const people = await Promise.all(Array.from({ length: 7 }, () => world.employee(manager.store!)))
const conflicts: Data[] = []
for (const about of people) conflicts.push(await manager.logs({ about, cause: 'MANAGEMENT' }))
const thefts: Data[] = []
for (const about of people.slice(0, 4)) {
  const incident = await manager.logs({ about, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await about.states(incident)
  await obtains(otherHr, incident)
  thefts.push(await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' }))
}

const reasons = (page: Data) => page.edges.map(({ node }: Data) => node.reason) as string[]
const ids = (page: Data) => page.edges.map(({ node }: Data) => node.id) as string[]

describe('the review queue', () => {
  it('holds what waits, each with its reason, oldest first', async () => {
    const all = await hr.reviews()
    expect(reasons(all).filter((reason) => reason === 'CONFLICT_OF_INTEREST')).toHaveLength(7)
    expect(reasons(all).filter((reason) => reason === 'FORMAL_RESPONSE_REQUESTED')).toHaveLength(4)
    const since = all.edges.map(({ node }: Data) => node.since) as string[]
    expect(since).toEqual([...since].sort())
    expect(new Set(ids(all)).size).toBe(11)
    expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
  })

  it('is asked for by reason', async () => {
    const formal = await hr.reviews(['FORMAL_RESPONSE_REQUESTED'])
    expect(formal.edges.map(({ node }: Data) => node.response.id)).toEqual(thefts.map(({ id }) => id))
    expect((await hr.reviews(['CONFLICT_OF_INTEREST'])).edges.map(({ node }: Data) => node.incident.id)).toEqual(
      conflicts.map(({ id }) => id),
    )
    expect((await hr.reviews([])).edges).toEqual([])
    expect(ids(await hr.reviews(['FORMAL_RESPONSE_REQUESTED', 'FORMAL_RESPONSE_REQUESTED']))).toEqual(ids(formal))
  })

  it.each([1, 3, 4, 11])('comes in pages of %d without gap or overlap', async (first) => {
    const seen: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const page = await hr.reviews(undefined, { first, ...(after ? { after } : {}) })
      seen.push(...ids(page))
      after = page.pageInfo.endCursor as string
      more = page.pageInfo.hasNextPage as boolean
      if (seen.length > 20) throw new Error('This queue has no end.')
    }
    expect(seen).toEqual(ids(await hr.reviews()))
  })

  it('lets go of what is decided, answered or withdrawn', async () => {
    await hr.declines(thefts[0]!)
    await agreed(world, thefts[1]!, hr, otherHr)
    await otherHr.responds(conflicts[0]!, 'PROCESS_FIX')
    await hr.withdraws(conflicts[1]!)
    const all = await hr.reviews()
    expect(all.edges).toHaveLength(7)
    const waiting = JSON.stringify(all)
    for (const { id } of [thefts[0]!, thefts[1]!, conflicts[0]!, conflicts[1]!]) expect(waiting).not.toContain(id)
  })

  it('shows nobody in HR what is about themselves', async () => {
    await helpsOut(today())
    const about = await otherHr.logs({ about: hr, store: manager.store!, cause: 'MANAGEMENT' })
    expect(JSON.stringify(await hr.reviews())).not.toContain(about.id)
    expect(JSON.stringify(await otherHr.reviews())).toContain(about.id)
    expect(await hr.cannotRespond(about, 'PROCESS_FIX')).toMatchObject({ code: 'FORBIDDEN' })
  })
})

/** Somebody of HR at the till for a day, which makes them one of whom the store can tell. */
const helpsOut = (date: string) =>
  world.change((tx) =>
    tx.insert(Shift, { employeeId: hr.id, storeId: manager.store!.id, date, position: 'CASHIER', conditions: '' }),
  )
