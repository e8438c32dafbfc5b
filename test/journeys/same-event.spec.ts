import { describe, expect, it } from '@jest/globals'
import { readBy, takes } from '../world/due-process.js'
import * as documents from '../world/documents.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()

const others = async (person: Person, incident: { id?: string }) =>
  (await readBy(person, incident)).sameEvent.map(({ id }: { id: string }) => id).sort() as string[]
const ids = (...incidents: { id?: string }[]) => incidents.map(({ id }) => id).sort()

describe('several people’s parts in one event', () => {
  it('are an incident each, linked, whichever of them one links to', async () => {
    const [dana, ines, tom] = [
      await world.employee(riverside),
      await world.employee(riverside),
      await world.employee(riverside),
    ]
    const first = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const second = await manager.logs({ about: ines, cause: 'PROCESS', sameEventAs: first.id })
    const third = await manager.logs({ about: tom, sameEventAs: second.id })
    expect(await others(manager, first)).toEqual(ids(second, third))
    expect(await others(hr, second)).toEqual(ids(first, third))
    expect(await others(manager, third)).toEqual(ids(first, second))
  })

  it('are each one’s own: nobody sees by the link what they would not see without it', async () => {
    const [dana, sailor] = [await world.employee(riverside), await world.employee(market)]
    const here = await hr.logs({ about: dana, cause: 'EMPLOYEE' })
    const there = await hr.logs({ about: sailor, sameEventAs: here.id })
    expect(await others(hr, here)).toEqual(ids(there))
    for (const person of [dana, manager]) expect(await others(person, here)).toEqual([])
    for (const person of [sailor, elsewhere]) expect(await others(person, there)).toEqual([])
  })

  it('are judged each by itself', async () => {
    const [dana, ines] = [await world.employee(riverside), await world.employee(riverside)]
    const first = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const second = await manager.logs({ about: ines, cause: 'CUSTOMER', sameEventAs: first.id })
    expect(second.assessment.finding).toBe('NOT_THEIRS')
    expect((await readBy(hr, first)).assessment.finding).toBe(first.assessment.finding)
  })

  it('are linked to what one sees: what is out of reach answers like what never was', async () => {
    const dana = await world.employee(riverside)
    const theirs = await elsewhere.logs({ about: await world.employee(market) })
    const unknown = await manager.cannotLog({ about: dana, sameEventAs: '01890000-0000-7000-8000-000000000000' })
    expect(unknown.fields).toEqual({ 'input.sameEventAs': expect.any(String) })
    for (const sameEventAs of [theirs.id, 'none'])
      expect(await manager.cannotLog({ about: dana, sameEventAs })).toEqual(unknown)
  })

  it('are those that stand: what was withdrawn, or merged as a duplicate, is left out', async () => {
    const [dana, ines] = [await world.employee(riverside), await world.employee(riverside)]
    const first = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const second = await manager.logs({ about: ines, sameEventAs: first.id })
    const twice = await manager.logs({ about: ines, sameEventAs: first.id })
    const mistaken = await manager.logs({ about: await world.employee(riverside), sameEventAs: first.id })
    await takes(manager, 'mergeIncident', { id: twice.id, into: second.id, reason: 'Logged twice.' })
    await manager.withdraws(mistaken)
    for (const person of [manager, hr]) expect(await others(person, first)).toEqual(ids(second))
    expect(await others(manager, mistaken)).toEqual(ids(first, second))
  })

  it('stay together, though they were logged at the same moment', async () => {
    const first = await manager.logs({ about: await world.employee(riverside) })
    const people = await Promise.all([1, 2, 3, 4].map(() => world.employee(riverside)))
    const inputs = people.map((about) => manager.inputOf({ about, sameEventAs: first.id }))
    await Promise.all(inputs.map((input) => manager.asks(documents.LOG, { input })))
    expect(await others(manager, first)).toHaveLength(4)
  })
})
