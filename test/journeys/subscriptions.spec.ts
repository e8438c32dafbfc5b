import { afterAll, describe, expect, it } from '@jest/globals'
import { importJWK, SignJWT } from 'jose'
import { EndingReassignments } from '../../src/responses/ending-reassignments.service.js'
import { NoticesService } from '../../src/notices/notices.service.js'
import { Employee } from '../../src/directory/employee.entity.js'
import { Role } from '../../src/directory/role.js'
import { StoreManager } from '../../src/directory/store-manager.entity.js'
import { startServer } from '../../src/server.js'
import { testClock } from '../world/clock.js'
import { agreed, obtains } from '../world/formally.js'
import { dialect, ownDatabase } from '../world/own-database.js'
import type { Data } from '../world/client.js'
import { Listener, until } from '../world/listener.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { testSettings, World } from '../world/world.js'

const url = await ownDatabase()
const { settings, key } = await testSettings(url)
const server = await startServer(settings, testClock)
const token = async (number: string, seconds = 600) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(number)
    .setIssuedAt()
    .setExpirationTime(Math.floor(testClock.milliseconds() / 1000) + seconds)
    .sign(await importJWK(key, 'EdDSA'))
const world = new World(server, (number) => token(number))
const MONTH = 30 * 86_400
const listeners: Listener[] = []
afterAll(async () => {
  await Promise.all(listeners.map((listener) => listener.close()))
  await server.close()
})

/** Listens, and is heard to be listening. */
async function listens(person: Person, { at = server, seconds = 600 } = {}): Promise<Listener> {
  const before = subscribers(at)
  const listener = new Listener(at.url, `Bearer ${await token(person.number, seconds)}`)
  listeners.push(listener)
  await until(() => subscribers(at) > before || listener.hasEnded)
  return listener
}
const subscribers = (at: typeof server): number =>
  (at.app.get(NoticesService) as unknown as { inboxes: Set<unknown> }).inboxes.size

/** What is kept for somebody, oldest first. */
const noticesOf = async (person: Person): Promise<Data[]> => {
  const { edges } = (await person.asks(KEPT)).viewer.notices
  return edges.map(({ node }: Data) => node).reverse()
}
const KEPT = '{ viewer { notices(first: 100) { edges { node { id kind at incidentId responseId text } } } } }'

const riverside = await world.store('Riverside')
const oldMarket = await world.store('Old Market')
const manager = await world.manager(riverside)
const stranger = await world.manager(oldMarket)
const hr = await world.hr()
const otherHr = await world.hr()

describe('notices', () => {
  it('tell each what concerns them, and nobody else', async () => {
    const dana = await world.employee(riverside)
    const colleague = await world.employee(riverside)
    const [hers, his, managers, strangers, hrs] = await Promise.all(
      [dana, colleague, manager, stranger, hr].map((p) => listens(p, { seconds: MONTH })),
    )
    const incident = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      summary: 'A private matter.',
    })
    await manager.asksForStatement(incident)
    await dana.states(incident)
    await obtains(otherHr, incident)
    const asked = await answers(manager, incident, 'VERBAL_WARNING', { misconduct: 'THEFT' })
    await agreed(world, asked, otherHr, await world.hr())
    const appeal = await does(dana, 'appeal', { responseId: asked.id, text: 'It was not me.' })
    await does(hr, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'It was not.' })

    expect(await hers!.kinds(7)).toEqual([
      'INCIDENT_LOGGED',
      'STATEMENT_REQUESTED',
      'RESPONSE_REQUESTED',
      'HEARING_INVITED',
      'HEARING_NOTED',
      'RESPONSE_APPROVED',
      'APPEAL_DECIDED',
    ])
    expect(await managers!.kinds(4)).toEqual(['STATEMENT_GIVEN', 'RESPONSE_APPROVED', 'APPEAL_MADE', 'APPEAL_DECIDED'])
    expect(await hrs!.kinds(3)).toEqual(['STATEMENT_GIVEN', 'RESPONSE_REQUESTED', 'APPEAL_MADE'])
    expect(his!.heard).toEqual([])
    expect(strangers!.heard).toEqual([])
    expect(hers!.heard[2]).toMatchObject({
      incidentId: incident.id,
      responseId: asked.id,
      text: expect.stringMatching(/\.$/),
    })
    expect(JSON.stringify([hers, managers, hrs].map((listener) => listener!.heard))).not.toMatch(/private|Dana|not me/)
    // Whoever was not connected finds the same afterwards, under the same ids.
    for (const [person, listener] of [
      [dana, hers],
      [colleague, his],
      [manager, managers],
      [stranger, strangers],
      [hr, hrs],
    ] as const)
      // prettier-ignore
      expect(await noticesOf(person)).toEqual(listener!.heard)
  })

  it('are only of what is kept: what is undone is not told', async () => {
    const dana = await world.employee(riverside)
    const hers = await listens(dana)
    const days = { position: 'STOCKROOM', endsOn: dateAgo(-2) }
    const incident = await manager.logs({ about: dana })
    await answers(manager, incident, 'REASSIGNMENT', days)
    await manager.cannotRespond(incident, 'REASSIGNMENT', days)
    await answers(manager, incident, 'SUPPORT')
    expect(await hers.kinds(3)).toEqual(['INCIDENT_LOGGED', 'RESPONSE_GIVEN', 'RESPONSE_GIVEN'])
  })

  it('follow what the directory says now: a manager of another store hears of that one', async () => {
    const dana = await world.employee(riverside)
    const moved = await world.manager(oldMarket)
    const theirs = await listens(moved)
    await hr.logs({ about: dana })
    await hr.logs({ about: null, store: oldMarket })
    expect(await theirs.kinds(1)).toEqual(['INCIDENT_LOGGED'])
    await world.change(async (tx) => {
      await tx.delete(StoreManager, { employeeId: moved.id })
      await tx.insert(StoreManager, { employeeId: moved.id, storeId: riverside.id })
    })
    await hr.logs({ about: null, store: oldMarket })
    const last = await hr.logs({ about: null, store: riverside })
    await theirs.kinds(2)
    expect(theirs.heard.map(({ incidentId }) => incidentId as string).slice(1)).toEqual([last.id])
    await world.change((tx) => tx.update(Employee, { id: moved.id }, { role: Role.EMPLOYEE }))
    await hr.logs({ about: null, store: riverside })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(theirs.heard).toHaveLength(2)
  })

  it('tell that a reassignment ends, on its last day, once', async () => {
    const dana = await world.employee(riverside)
    const hers = await listens(dana)
    const incident = await manager.logs({ about: dana })
    const response = await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-1) })
    const ending = server.app.get(EndingReassignments, { strict: false })
    await ending.tell()
    await ending.tell()
    // Not agreed to: its first day is its last.
    expect(await hers.kinds(3)).toEqual(['INCIDENT_LOGGED', 'RESPONSE_GIVEN', 'REASSIGNMENT_ENDING'])
    expect(hers.heard[2]).toMatchObject({ responseId: response.id })
    // Another process finds it out by itself: it is the same notice, and kept once.
    const elsewhere = new EndingReassignments(world.database, server.app.get(NoticesService), testClock)
    await elsewhere.tell()
    await hers.kinds(4)
    expect(hers.heard[3]).toMatchObject({ kind: 'REASSIGNMENT_ENDING', id: hers.heard[2]!.id })
    expect(await noticesOf(dana)).toEqual(hers.heard.slice(0, 3))
    await does(dana, 'agreeToReassignment', { id: response.id })
    await ending.tell(testClock.milliseconds() + 86_400_000)
    expect(await hers.kinds(5)).toHaveLength(5)
  })

  it('need somebody who is known, and end when the token does', async () => {
    const dana = await world.employee(riverside)
    const nobody = new Listener(server.url, 'Bearer nonsense')
    listeners.push(nobody)
    await nobody.end()
    expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])

    const before = subscribers(server)
    const short = await listens(dana, { seconds: 2 })
    await short.end()
    expect(short.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect(subscribers(server)).toBe(before)
    await manager.logs({ about: dana })
    expect(short.heard).toEqual([])
  })

  it('forget a client that leaves', async () => {
    const before = subscribers(server)
    const theirs = await listens(await world.employee(riverside))
    expect(subscribers(server)).toBe(before + 1)
    await theirs.close()
    await until(() => subscribers(server) === before)
    expect(subscribers(server)).toBe(before)
  })
})

const onPostgres = dialect === 'postgres' ? it : it.skip
onPostgres('reach those who are connected to another process of the same database', async () => {
  const other = await startServer(settings, testClock)
  try {
    const dana = await world.employee(riverside)
    const hers = await listens(dana, { at: other })
    for (let n = 0; n < 40; n++) await manager.logs({ about: dana })
    expect(await hers.kinds(40)).toEqual(Array.from({ length: 40 }, () => 'INCIDENT_LOGGED'))
    await hers.close()
  } finally {
    await other.close()
  }
})
