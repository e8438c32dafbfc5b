import { describe, expect, it } from '@jest/globals'
import { Role } from '../../src/directory/role.js'
import { Employee } from '../../src/directory/employee.entity.js'
import type { Data } from '../world/client.js'
import { agreed, brings, invites, obtains, tells } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.employee(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()] as const

/** What a directory file says of somebody. */
const inTheDirectory = (person: Person, columns: Partial<Employee>) =>
  world.change((tx) => tx.update(Employee, { id: person.id }, columns))
const ines = await world.employee(await world.store('Union office'))
const paul = await world.employee(await world.store('Works council'))
for (const one of [ines, paul]) await inTheDirectory(one, { represents: 'Shop workers’ union' })

async function accused(): Promise<{ dana: Person; incident: Data; asked: Data }> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(ada, incident)
  const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT', reason: 'Ten pounds.' })
  return { dana, incident, asked }
}

const OPENED = `query ($incidentId: ID!) { viewer { openedToMe { incidentId } }
  openedCase(incidentId: $incidentId) { incidentId employee reference summary statements { text }
    responses { id kind status awaits letter { text } hearing { alleged documents { name } tests { test } accounts { text } } } } }`
/** What a representative finds open of an incident; undefined where it is neither listed nor there. */
async function openedTo(person: Person, { id: incidentId }: Data): Promise<Data | undefined> {
  const { viewer, openedCase } = await person.asks(OPENED, { incidentId })
  expect(viewer.openedToMe.some((one: Data) => one.incidentId === incidentId)).toBe(openedCase !== null)
  return (openedCase as Data | null) ?? undefined
}
const OPEN = `mutation ($incidentId: ID!, $representative: String!) {
  openToRepresentative(incidentId: $incidentId, representative: $representative) { id closedAt representative { number } } }`
const CLOSE = 'mutation ($id: ID!) { closeToRepresentative(id: $id) { id closedAt } }'
const opens = async (dana: Person, incident: Data, to: Person): Promise<Data> =>
  (await dana.asks(OPEN, { incidentId: incident.id, representative: to.number })).openToRepresentative as Data

describe('a representative', () => {
  it('sees exactly what an employee has opened to them, and only while it is open', async () => {
    const { dana, incident, asked } = await accused()
    const other = await accused()
    expect(await openedTo(ines, incident)).toBeUndefined()
    const opening = await opens(dana, incident, ines)
    expect(await openedTo(ines, incident)).toMatchObject({
      incidentId: incident.id,
      employee: dana.name,
      statements: [{ text: expect.any(String) }],
      responses: [
        {
          id: asked.id,
          status: 'AWAITING_HR',
          hearing: { alleged: 'Ten pounds.', documents: [{}], tests: { length: 7 } },
        },
      ],
    })
    expect(await openedTo(ines, other.incident)).toBeUndefined()
    expect(await openedTo(paul, incident)).toBeUndefined()
    // By no other way: not the incident itself, not in lists, nor another's.
    expect(await ines.sees(incident)).toBeNull()
    expect((await ines.lists()).edges).toEqual([])
    expect(await ines.sees(other.incident)).toBeNull()
    expect(await ines.looksUp(dana)).toBeNull()

    await agreed(world, asked, mae, ben)
    expect((await openedTo(ines, incident))!.responses[0]).toMatchObject({
      status: 'ACTIVE',
      letter: { text: expect.any(String) },
    })
    const readBy = '{ viewer { employee { readBy(first: 50) { edges { node { name purpose } } } } } }'
    const reads = (await dana.asks(readBy)).viewer.employee.readBy.edges.map(({ node }: Data) => node)
    expect(reads).toContainEqual({ name: ines.name, purpose: 'REPRESENTATION' })

    await dana.asks(CLOSE, { id: opening.id })
    expect(await openedTo(ines, incident)).toBeUndefined()
  })

  it('acts for nobody: what is the employee’s to do, they do themselves', async () => {
    const { dana, incident, asked } = await accused()
    await opens(dana, incident, ines)
    const appeal = 'mutation ($id: ID!) { appeal(responseId: $id, text: "No.") { id } }'
    const bring = 'mutation ($id: ID!) { bringCompanion(responseId: $id, companion: "Me.") { id } }'
    const read = 'mutation ($id: ID!) { confirmKnown(incidentId: $id) { id } }'
    for (const [sent, id] of [
      [appeal, asked.id],
      [bring, asked.id],
      [read, incident.id],
    ])
      expect((await ines.sends(sent as string, { id })).errors).toBeDefined()
  })

  it('is chosen by the employee alone, and is somebody whom the directory names, not a manager nor HR', async () => {
    const { dana, incident } = await accused()
    const refused = { code: 'BAD_USER_INPUT', fields: { representative: expect.any(String) } }
    for (const nobody of [colleague, manager, mae, dana])
      expect(await dana.isRefused(OPEN, { incidentId: incident.id, representative: nobody.number })).toMatchObject(
        refused,
      )
    for (const stranger of [manager, mae])
      expect(await stranger.isRefused(OPEN, { incidentId: incident.id, representative: ines.number })).toMatchObject({
        code: 'FORBIDDEN',
      })
    expect(await ines.isRefused(OPEN, { incidentId: incident.id, representative: ines.number })).toMatchObject({
      code: 'NOT_FOUND',
    })
    const opening = await opens(dana, incident, paul)
    for (const other of [manager, mae, paul, colleague])
      expect(await other.isRefused(CLOSE, { id: opening.id })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('who came into HR since sees nothing as a representative, and has a part in what was opened to them', async () => {
    const { dana, incident, asked } = await accused()
    const mina = await world.employee(riverside)
    await inTheDirectory(mina, { represents: 'Works council' })
    await opens(dana, incident, mina)
    await inTheDirectory(mina, { role: Role.HR })
    expect(await openedTo(mina, incident)).toBeUndefined()
    await expect(invites(mina, asked)).rejects.toThrow(/without a part/)
  })

  it('is told of no account whose giver is held back', async () => {
    const { dana, incident } = await accused()
    const account = await tells(colleague, dana, { occurredAt: incident.occurredAt, withheld: true })
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    await opens(dana, incident, ines)
    expect((await openedTo(ines, incident))!.responses[0].hearing.accounts).toEqual([])
  })
})

describe('somebody who has left', () => {
  it('reads their record, appeals and closes what they opened, and is nobody else any more', async () => {
    const { dana, incident, asked } = await accused()
    await agreed(world, asked, mae, ben)
    await inTheDirectory(dana, { leftOn: dateAgo(0) })
    world.later({ days: 20 })
    expect((await dana.sees(incident))!.id).toBe(incident.id)
    const appeal = await does(dana, 'appeal', { responseId: asked.id, text: 'I was not there.' })
    expect(appeal.status).toBe('WAITING')
    expect((await dana.cannotLog({ about: dana, store: riverside })).code).toMatch(/FORBIDDEN|BAD_USER_INPUT/)
    // They are heard as others are, with somebody of their store if they wish.
    const bring =
      'mutation ($id: ID!, $n: String!) { bringCompanion(responseId: $id, companion: "Tom", colleague: $n) { companion } }'
    expect((await dana.asks(bring, { id: asked.id, n: colleague.number })).bringCompanion).toEqual({ companion: 'Tom' })
  })

  it('who managed or was in HR sees and decides nothing from the day after on, whatever the directory calls them', async () => {
    const { incident, asked } = await accused()
    const [left, gone] = [await world.manager(riverside), await world.hr()] as const
    for (const one of [left, gone]) {
      await inTheDirectory(one, { leftOn: dateAgo(0) })
      expect(await one.sees(incident)).not.toBeNull()
    }
    world.later({ days: 2 })
    for (const one of [left, gone]) {
      expect(await one.sees(incident)).toBeNull()
      expect((await one.asks('{ viewer { role stores { code } } }')).viewer).toEqual({ role: 'EMPLOYEE', stores: [] })
    }
    expect(
      await gone.isRefused('mutation ($id: ID!) { declineResponse(id: $id, reason: "So.") { id } }', asked),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
    // Somebody who was hired again is back.
    await inTheDirectory(gone, { hiredOn: dateAgo(1) })
    expect(await gone.sees(incident)).not.toBeNull()
  })
})
