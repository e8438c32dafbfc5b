import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as documents from '../world/documents.js'
import { cannotTake, saying, takes } from '../world/due-process.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const hr = await world.hr()

const moves = (person: Person, to: StoreAtHand) =>
  world.change((tx) => tx.query(`UPDATE employees SET store_id = '${to.id}' WHERE id = '${person.id}'`))
const AHEAD = { kind: 'VERBAL_WARNING' }

/** Everything that a manager could do about somebody, each refused. */
async function doesNothingAbout(person: Person, incident: Data) {
  const refusals = [
    await person.cannotRespond(incident, 'STAND_DOWN', { endsOn: today() }),
    await person.cannotRespond(incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-3) }),
    await person.cannotRespond(incident, 'SUPPORT'),
    await person.isRefused(documents.REQUEST_STATEMENT, { incidentId: incident.id }),
    await person.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'So.' }),
    await cannotTake(person, 'settleCause', saying(incident, 'PROCESS')),
    await cannotTake(person, 'justCause', { incidentId: incident.id, ...AHEAD }),
  ]
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'FORBIDDEN' })
}

describe('a former store’s manager', () => {
  it('does nothing about somebody who has moved on, and reads what was logged as it was then', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await moves(dana, market)
    await doesNothingAbout(manager, incident)
    expect(await manager.sees(incident)).toMatchObject({ id: incident.id, summary: incident.summary })
    await hr.responds(incident, 'SUPPORT')
  })

  it('does not read what was done about it since, by HR or in the new store; what they did themselves they read', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const own = await manager.responds(incident, 'SUPPORT')
    const [colleague, newManager] = [await world.manager(riverside), await world.manager(market)]
    const before = await hr.responds(incident, 'NO_ACTION')
    await moves(dana, market)
    const seen = async (person: Person) => (await person.sees(incident))?.responses.map(({ id }: Data) => id)
    world.later({ days: 1 })
    const since = await hr.responds(incident, 'COACHING', { steps: [{ text: 'Watch.' }] })
    for (const person of [manager, colleague]) expect(await seen(person)).toEqual([own.id])
    for (const person of [hr, dana]) expect(await seen(person)).toEqual([own.id, before.id, since.id])
    expect(await seen(newManager)).toBeUndefined()
  })

  it('logs where they work but manage nothing what happened to themselves, and about nobody else', async () => {
    const former = await world.manager(market)
    await moves(former, riverside)
    const dana = await world.employee(riverside)
    for (const about of [dana, null])
      expect(await former.cannotLog({ about, store: riverside })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await former.logs({ about: former, store: riverside })).toMatchObject({ cause: 'UNKNOWN' })
  })

  it('is their manager again when they come back', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await moves(dana, market)
    await moves(dana, riverside)
    await manager.responds(incident, 'SUPPORT')
  })
})

it('who helps out in a store is theirs on the days on which they do', async () => {
  const dana = await world.employee(market)
  const shift = { employee: dana.number, store: riverside.code, date: today(), position: 'CASHIER' }
  await hr.recordsShifts(shift)
  const incident = await manager.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
  await manager.responds(incident, 'SUPPORT')
  world.later({ days: 3 })
  await doesNothingAbout(manager, incident)
})

it('whoever looks ahead at what the tests would say stands in the read log', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
  await takes(manager, 'justCause', { incidentId: incident.id, ...AHEAD })
  const READ_BY = '{ viewer { employee { readBy { edges { node { purpose name } } } } } }'
  const read = async () =>
    (await dana.asks(READ_BY)).viewer.employee.readBy.edges.map(({ node }: Data) => node) as Data[]
  for (let tries = 0; tries < 50 && !(await read()).some(({ purpose }) => purpose === 'JUST_CAUSE'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await read()).toContainEqual({ purpose: 'JUST_CAUSE', name: manager.name })
})
