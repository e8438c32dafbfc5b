import { describe, expect, it } from '@jest/globals'
import { Employee } from '../../src/directory/employee.entity.js'
import { Role } from '../../src/directory/role.js'
import { StoreManager } from '../../src/directory/store-manager.entity.js'
import { reportInWords } from '../../src/retention/retention-report.js'
import { RetentionService } from '../../src/retention/retention.service.js'
import { agreed, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'

const LIST = `query ($first: Int, $after: String, $unreadOnly: Boolean) { viewer {
  notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
    edges { cursor node { id kind incidentId responseId text unread } } pageInfo { hasNextPage endCursor } } } }`
const MARK = 'mutation ($upTo: ID!) { markNoticesRead(upTo: $upTo) }'

const pageOf = async (person: Person, args: object = {}): Promise<Data> =>
  (await person.asks(LIST, args)).viewer.notices
const noticesOf = async (person: Person, args: object = {}): Promise<Data[]> =>
  (await pageOf(person, { first: 100, ...args })).edges.map(({ node }: Data) => node)
const kindsOf = async (person: Person, args: object = {}): Promise<string[]> =>
  (await noticesOf(person, args)).map(({ kind }) => kind)
const marks = async (person: Person, { id }: Data): Promise<string> =>
  (await person.asks(MARK, { upTo: id })).markNoticesRead
const retention = async (world: World) =>
  reportInWords(await world.server.app.get(RetentionService).run(), { dryRun: false })

describe('somebody who was not connected', () => {
  it('finds what concerned them afterwards, newest first, and in pages', async () => {
    const world = await startWorld()
    const riverside = await world.store()
    const manager = await world.manager(riverside)
    const dana = await world.employee(riverside)
    const incidents: Data[] = []
    for (let n = 0; n < 7; n++) incidents.unshift(await manager.logs({ about: dana }))
    const all = await noticesOf(dana)
    expect(all.map(({ incidentId }) => incidentId)).toEqual(incidents.map(({ id }) => id))
    expect(all[0]).toMatchObject({
      kind: 'INCIDENT_LOGGED',
      text: 'An incident about you was logged. Read it, and tell your side if you wish.',
      unread: true,
    })
    const walked: Data[] = []
    for (let after: string | null = null; ;) {
      const page: Data = await pageOf(dana, { first: 3, after })
      walked.push(...page.edges.map(({ node }: Data) => node))
      await manager.logs({ about: dana }) // what comes meanwhile moves nothing
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(walked).toEqual(all)
    expect(await noticesOf(manager)).toEqual([])
    expect(await noticesOf(await world.employee(riverside))).toEqual([])
  })

  it('marks what they have read, and finds what came since', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const dana = await world.employee(manager.store!)
    const other = await world.manager(manager.store!)
    for (let n = 0; n < 3; n++) await manager.logs({ about: dana })
    const [newest, middle, oldest] = (await noticesOf(dana)) as [Data, Data, Data]
    expect(await marks(dana, middle)).toBe(middle.id)
    expect((await noticesOf(dana)).map(({ unread }) => unread)).toEqual([true, false, false])
    expect(await noticesOf(dana, { unreadOnly: true })).toEqual([newest])
    expect(await marks(dana, oldest)).toBe(middle.id)
    await marks(dana, newest)
    await marks(dana, newest)
    expect(await noticesOf(dana, { unreadOnly: true })).toEqual([])
    const later = await manager.logs({ about: dana })
    expect((await noticesOf(dana, { unreadOnly: true })).map(({ incidentId }) => incidentId)).toEqual([later.id])
    expect((await noticesOf(other)).every(({ unread }) => unread)).toBe(true)
    const stranger = await world.manager()
    for (const [person, upTo] of [
      [manager, newest.id],
      [stranger, newest.id],
      [dana, 'x'],
      [dana, later.id],
    ] as const)
      // prettier-ignore
      expect(await person.isRefused(MARK, { upTo })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('reads of what the directory lets them read of today, and of nothing that they have left', async () => {
    const world = await startWorld()
    const [riverside, market] = [await world.store(), await world.store()]
    const manager = await world.manager(riverside)
    const area = await world.manager(riverside, market)
    const hr = await world.hr()
    const dana = await world.employee(riverside)
    const there = await hr.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    const here = await hr.logs({ about: null, store: market })
    await dana.states(there)
    const ada = await world.hr()
    await obtains(ada, there)
    const asked = await answers(manager, there, 'DISMISSAL', { misconduct: 'THEFT' })
    const declined = await does(ada, 'declineResponse', { id: asked.id, reason: 'Not borne out.' })
    expect(await kindsOf(manager)).toEqual(['RESPONSE_DECLINED', 'STATEMENT_GIVEN', 'INCIDENT_LOGGED'])
    expect((await noticesOf(area)).map(({ incidentId }) => incidentId)).toEqual([there.id, here.id, there.id])

    await world.change(async (tx) => {
      await tx.delete(StoreManager, { employeeId: manager.id })
      await tx.insert(StoreManager, { employeeId: manager.id, storeId: market.id })
    })
    expect((await noticesOf(manager)).map(({ incidentId }) => incidentId)).toEqual([here.id])
    expect(await manager.isRefused(MARK, { upTo: (await noticesOf(dana))[0]!.id })).toMatchObject({ code: 'NOT_FOUND' })
    await world.change((tx) => tx.update(Employee, { id: manager.id }, { role: Role.EMPLOYEE }))
    expect(await noticesOf(manager)).toEqual([])
    await world.change((tx) => tx.update(Employee, { id: manager.id }, { role: Role.HR }))
    expect(await kindsOf(manager)).toEqual(['RESPONSE_DECLINED', 'STATEMENT_GIVEN'])
    expect((await noticesOf(dana)).map(({ responseId }) => responseId)).toContain(declined.id)
  })

  it('is not told of an appeal against what they had a part in deciding', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const dana = await world.employee(manager.store!)
    const [hr, otherHr] = [await world.hr(), await world.hr()]
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(hr, incident)
    const asked = await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
    await agreed(world, asked, hr, await world.hr())
    await does(dana, 'appeal', { responseId: asked.id, text: 'It was not me.' })
    expect(await kindsOf(hr)).toEqual(['RESPONSE_REQUESTED', 'STATEMENT_GIVEN'])
    expect(await kindsOf(otherHr)).toEqual(['APPEAL_MADE', 'RESPONSE_REQUESTED', 'STATEMENT_GIVEN'])
    expect((await kindsOf(manager))[0]).toBe('APPEAL_MADE')
  })
})

describe('notices', () => {
  it('are only of what is kept', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const dana = await world.employee(manager.store!)
    const incident = await manager.logs({ about: dana })
    const { notices } = await world.counts()
    await manager.cannotLog({ about: dana, occurredAt: ago({ days: -2 }) })
    await manager.cannotRespond(incident, 'REASSIGNMENT')
    expect((await world.counts()).notices).toBe(notices)
    expect(await kindsOf(dana)).toEqual(['INCIDENT_LOGGED'])
  })

  it('end by a period of their own, with their incident at the latest, and not while there is a hold', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const [dana, tom, ines] = [await world.employee(), await world.employee(), await world.employee()]
    const hr = await world.hr()
    for (const person of [dana, tom]) await hr.logs({ about: person })
    world.later({ days: 20 })
    // Of long ago, and logged late: the incident's period is over before that of the notice.
    await hr.logs({ about: ines, occurredAt: ago({ days: 738 }) })
    world.later({ days: 170 })
    const hold = 'mutation ($n: String) { placeLegalHold(employee: $n, reason: "A claim.") { id } }'
    await hr.asks(hold, { n: tom.number })
    expect(await retention(world)).toBe('Removed 1 notice.')
    expect([await kindsOf(dana), await kindsOf(tom), await kindsOf(ines)]).toEqual([
      [],
      ['INCIDENT_LOGGED'],
      ['INCIDENT_LOGGED'],
    ])
    world.later({ days: 10 })
    expect(await retention(world)).toMatch(/1 incident whose[\s\S]*removed 1 notice/)
    expect([await kindsOf(tom), await kindsOf(ines)]).toEqual([['INCIDENT_LOGGED'], []])
    expect(await noticesOf(manager)).toEqual([])
  })

  it('stand in what is exported of a person, without who logged what', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const dana = await world.employee(manager.store!)
    const incident = await manager.logs({ about: dana })
    await marks(dana, (await noticesOf(dana))[0]!)
    const exported = async (person: Person) => {
      const { json } = (await person.asks(`{ personExport(number: "${person.number}") { json } }`)).personExport
      const { parts } = JSON.parse(json) as Data
      return (title: string) => parts.find((part: Data) => part.title === title).rows as Data[]
    }
    const hers = await exported(dana)
    const [notice, ...more] = hers('Notices of what happened to their incidents')
    expect(more).toEqual([])
    expect(notice).toEqual(expect.objectContaining({ kind: 'INCIDENT_LOGGED', incident_id: incident.id }))
    expect(JSON.stringify(notice)).not.toContain(manager.id)
    expect(hers('Up to where they have read their notices')).toEqual([{ person_id: dana.id, read_up_to: notice!.id }])
    expect((await exported(manager))('Notices of what they did, asked for or had a part in')).toHaveLength(1)
  })
})
