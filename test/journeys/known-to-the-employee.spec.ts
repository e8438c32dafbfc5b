import { describe, expect, it } from '@jest/globals'
import { oneMore, peersAt, troubledAt } from '../world/a-pattern.js'
import type { Data } from '../world/client.js'
import { becauseOf, cannotTake, outcomesOf, readBy, takes } from '../world/due-process.js'
import { had } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()
await peersAt(world, riverside)

/** Whose records came from files: nobody has ever told them. */
async function neverTold(store = riverside): Promise<Person> {
  const person = await troubledAt(world, store)
  await world.change((tx) => tx.query(`UPDATE incidents SET known_at = NULL WHERE employee_id = '${person.id}'`))
  return person
}
const tom = await neverTold()
const incident = await oneMore(manager, tom)
const proof = async () => {
  const shown = await takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
  return [outcomesOf(shown).PROOF, becauseOf(shown, 'PROOF')] as const
}
const TO_CONFIRM = '{ viewer { record { toConfirm { id sentAt knownAt } } } }'
const toConfirm = async (person: Person): Promise<Data[]> =>
  (await person.asks(TO_CONFIRM)).viewer.record.toConfirm as Data[]

describe('what the employee does not know of', () => {
  it('proves nothing, and says what to do', async () => {
    const [outcome, because] = await proof()
    expect(outcome).toBe('NOT_MET')
    expect(because).toMatch(/does not know yet of \d+ days .*Send the employee what is recorded/)
  })

  it('is not known by what somebody else has been sent', async () => {
    const ines = await neverTold()
    await takes(manager, 'shareRecord', { employee: ines.number })
    expect((await proof())[0]).toBe('NOT_MET')
  })

  it('is sent to them item by item, and is not known by its having been sent, whatever their manager says', async () => {
    expect(await takes(manager, 'shareRecord', { employee: tom.number })).toBe(30)
    expect(await takes(manager, 'shareRecord', { employee: tom.number })).toBe(0)
    expect(await toConfirm(tom)).toHaveLength(30)
    expect((await proof())[0]).toBe('NOT_MET')
    for (const person of [manager, hr])
      expect(await cannotTake(person, 'confirmKnown', { incidentId: incident.id })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is known where they left it unanswered for seven days, leave not counted, or confirmed it', async () => {
    world.later({ days: 6.99 })
    expect((await proof())[0]).toBe('NOT_MET')
    world.later({ days: 0.02 })
    expect((await proof())[0]).toBe('MET')
    const leave = `mutation { recordLeave(input: { employee: "${tom.number}", from: "${dateAgo(5)}", to: "${dateAgo(4)}" }) { id } }`
    await hr.asks(leave)
    expect((await proof())[0]).toBe('NOT_MET')
    const [one, ...others] = await toConfirm(tom)
    await takes(tom, 'confirmKnown', { incidentId: one!.id })
    expect((await toConfirm(tom)).map(({ id }) => id)).toEqual(others.map(({ id }) => id))
    for (const { id } of others) await takes(tom, 'confirmKnown', { incidentId: id })
    expect((await proof())[0]).toBe('MET')
  })

  it('is said in the trail to have been sent, by whom', async () => {
    const sent = (await world.trail()).filter(
      ({ action, employee_id }) => action === 'record.sent' && employee_id === tom.id,
    )
    expect(sent).toHaveLength(30)
    for (const { actor_id } of sent) expect(actor_id).toBe(manager.id)
  })

  it('and what a file told of them proves nothing until they confirm it, however long they leave it', async () => {
    const harbour = await world.store('Harbour Street')
    const manager = await world.manager(harbour)
    await peersAt(world, harbour)
    const dana = await neverTold(harbour)
    const more = await oneMore(manager, dana)
    await world.change((tx) =>
      tx.query(`UPDATE incidents SET imported = TRUE WHERE employee_id = '${dana.id}' AND id <> '${more.id}'`),
    )
    await takes(hr, 'shareRecord', { employee: dana.number })
    world.later({ days: 30 })
    const shown = await takes(manager, 'justCause', { incidentId: more.id, kind: 'VERBAL_WARNING' })
    const UNSURE = 'Without what one of those who told of it recorded, it would not be sure enough'
    expect(outcomesOf(shown).PROOF).toBe('NOT_MET')
    expect(becauseOf(shown, 'PROOF')).not.toContain(UNSURE)
    for (const { id } of await toConfirm(dana)) await takes(dana, 'confirmKnown', { incidentId: id })
    const confirmed = await takes(manager, 'justCause', { incidentId: more.id, kind: 'VERBAL_WARNING' })
    // Then it counts, as one voice: one hand may have written the file, whomever it names.
    expect(becauseOf(confirmed, 'PROOF')).toContain(UNSURE)
  })
})

describe('an incident', () => {
  it('is sent to the employee as it is logged, and known once they confirm it or tell their side', async () => {
    const dana = await world.employee(riverside)
    const [confirmed, told] = [await manager.logs({ about: dana }), await manager.logs({ about: dana })]
    for (const person of [dana, manager, hr])
      expect(await readBy(person, confirmed)).toMatchObject({ sentAt: expect.any(String), knownAt: null })
    await takes(dana, 'confirmKnown', { incidentId: confirmed.id })
    await dana.states(told)
    for (const one of [confirmed, told]) expect((await readBy(manager, one)).knownAt).not.toBeNull()
    expect((await readBy(dana, await dana.logs({ about: dana }))).knownAt).not.toBeNull()
  })

  it('that was imported is sent to the employee when they are asked about it', async () => {
    const dana = await world.employee(riverside)
    const [imported] = await had(world, dana, { daysAgo: 5 })
    await world.change((tx) => tx.query(`UPDATE incidents SET known_at = NULL WHERE id = '${imported!.id}'`))
    expect((await readBy(dana, imported!)).sentAt).toBeNull()
    await manager.asksForStatement(imported!)
    expect(await readBy(dana, imported!)).toMatchObject({ sentAt: expect.any(String), knownAt: null })
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
    expect((await readBy(dana, here!)).sentAt).not.toBeNull()
    expect((await readBy(dana, there!)).sentAt).toBeNull()
    expect(await takes(hr, 'shareRecord', { employee: dana.number })).toBe(1)
  })
})
