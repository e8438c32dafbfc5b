import { describe, expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import { becauseOf, cannotTake, outcomesOf, readBy, takes } from '../world/due-process.js'
import { had } from '../world/history.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()
await peersAt(world, riverside)

/** Whose records came from files: nobody has ever told them. */
async function neverTold(): Promise<Person> {
  const person = await troubledAt(world, riverside)
  await world.change((tx) => tx.query(`UPDATE incidents SET known_at = NULL WHERE employee_id = '${person.id}'`))
  return person
}
const tom = await neverTold()
const incident = await oneMore(manager, tom)
const proof = async () => {
  const shown = await takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
  return [outcomesOf(shown).PROOF, becauseOf(shown, 'PROOF')] as const
}

describe('what the employee has never been told of', () => {
  it('proves nothing, and says what to do', async () => {
    const [outcome, because] = await proof()
    expect(outcome).toBe('NOT_MET')
    expect(because).toMatch(/has not been told of \d+ days .*shareRecord/)
  })

  it('is not known by what somebody else has been shown', async () => {
    const ines = await neverTold()
    await takes(manager, 'shareRecord', { employee: ines.number })
    expect((await proof())[0]).toBe('NOT_MET')
  })

  it('is known once their manager has gone through the record with them, and then it proves', async () => {
    expect(await takes(manager, 'shareRecord', { employee: tom.number })).toBe(30)
    const [outcome] = await proof()
    expect(outcome).toBe('MET')
    expect(await takes(manager, 'shareRecord', { employee: tom.number })).toBe(0)
  })

  it('is said in the trail to have been shown, by whom', async () => {
    const shared = (await world.trail()).filter(
      ({ action, employee_id }) => action === 'record.shared' && employee_id === tom.id,
    )
    expect(shared[0]).toMatchObject({ actor_id: manager.id, after: { incidents: 30 } })
  })
})

describe('an incident', () => {
  it('is known to the employee from the moment it is logged', async () => {
    const dana = await world.employee(riverside)
    const logged = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    for (const person of [dana, manager, hr]) expect((await readBy(person, logged)).knownAt).not.toBeNull()
  })

  it('that was imported is known from when the employee was asked about it', async () => {
    const dana = await world.employee(riverside)
    const [imported] = await had(world, dana, { daysAgo: 5 })
    await world.change((tx) => tx.query(`UPDATE incidents SET known_at = NULL WHERE id = '${imported!.id}'`))
    expect((await readBy(dana, imported!)).knownAt).toBeNull()
    await manager.asksForStatement(imported!)
    expect((await readBy(dana, imported!)).knownAt).not.toBeNull()
  })
})

describe('a record is shared', () => {
  it('by HR or a manager of theirs, and by nobody with themselves', async () => {
    const dana = await world.employee(riverside)
    expect(await cannotTake(dana, 'shareRecord', { employee: dana.number })).toMatchObject({ code: 'FORBIDDEN' })
    const unknown = await cannotTake(elsewhere, 'shareRecord', { employee: 'E999' })
    expect(unknown).toMatchObject({ code: 'BAD_USER_INPUT', fields: { employee: expect.any(String) } })
    for (const person of [dana, elsewhere])
      expect(await cannotTake(elsewhere, 'shareRecord', { employee: person.number })).toEqual(unknown)
    expect(await takes(hr, 'shareRecord', { employee: dana.number })).toBe(0)
  })

  it('as far as who shares it sees it: what happened in another store is for its manager or HR', async () => {
    const dana = await world.employee(riverside)
    const [here, there] = await had(world, dana, { daysAgo: 5 }, { daysAgo: 3 })
    await world.change((tx) => tx.query(`UPDATE incidents SET known_at = NULL WHERE employee_id = '${dana.id}'`))
    await world.change((tx) => tx.query(`UPDATE incidents SET store_id = '${market.id}' WHERE id = '${there!.id}'`))
    expect(await takes(manager, 'shareRecord', { employee: dana.number })).toBe(1)
    expect((await readBy(dana, here!)).knownAt).not.toBeNull()
    expect((await readBy(dana, there!)).knownAt).toBeNull()
    expect(await takes(hr, 'shareRecord', { employee: dana.number })).toBe(1)
  })
})
