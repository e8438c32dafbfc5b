import { describe, expect, it } from '@jest/globals'
import { ReadPurpose } from '../../src/audit/read-purpose.type.js'
import { ReadsService } from '../../src/audit/reads.service.js'
import { startServer } from '../../src/server.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { brings, tells } from '../world/formally.js'
import { ownDatabase } from '../world/own-database.js'
import type { Person } from '../world/person.js'
import { today } from '../world/times.js'
import { timesAsDear } from '../world/thread-time.js'
import { startWorld, testSettings } from '../world/world.js'
import { Database } from '../../src/database/database.js'

const READ_BY = `query ($number: String!, $first: Int, $after: String) {
  employee(number: $number) {
    readBy(first: $first, after: $after) {
      edges { node { name role purpose day times firstAt lastAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const tom = await world.employee(riverside)
const hr = await world.hr()

const readBy = async (who: Person, whose: Person): Promise<Data[]> =>
  (await who.asks(READ_BY, { number: whose.number, first: 100 })).employee.readBy.edges.map(({ node }: Data) => node)
const reads = async (whose: Person): Promise<Record<string, number>> =>
  Object.fromEntries((await readBy(whose, whose)).map((read) => [`${read.role} ${read.purpose}`, read.times]))

describe('an employee sees who has looked at their record', () => {
  it('with name, role, purpose, day and how often', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await manager.sees(incident)
    await hr.sees(incident)
    const read = await readBy(dana, dana)
    expect(read).toHaveLength(2)
    expect(read).toContainEqual({
      name: manager.name,
      role: 'STORE_MANAGER',
      purpose: 'INCIDENT',
      day: today(),
      times: 2,
      firstAt: expect.any(String),
      lastAt: expect.any(String),
    })
    expect(read).toContainEqual(expect.objectContaining({ name: hr.name, role: 'HR', purpose: 'INCIDENT', times: 1 }))
  })

  it('for a list, a look-up by finding, an assessment, the review queue and the trail, each by its name', async () => {
    await manager.lists()
    await hr.lists({ finding: ['ISOLATED', 'EMERGING', 'PATTERN', 'BAD_DAY', 'SYSTEMIC'] })
    await hr.looksUp(dana)
    await manager.logs({ about: dana, cause: 'MANAGEMENT' })
    await hr.reviews()
    await hr.asks('{ auditTrail { edges { node { id } } } }')
    expect(await reads(dana)).toMatchObject({
      'STORE_MANAGER LIST': 1,
      'HR LOOK_UP_BY_FINDING': 1,
      'HR ASSESSMENT': 1,
      'HR REVIEW_QUEUE': 1,
      'HR AUDIT_TRAIL': 2, // two entries are about Dana
    })
  })

  it('also where a page holds nothing of them, and only says how many there are', async () => {
    const eve = await world.employee(riverside)
    await manager.logs({ about: eve, cause: 'EMPLOYEE' })
    const { pageInfo } = await hr.lists({ employee: eve.number })
    const asked = 'query ($filter: IncidentFilter, $after: String) { incidents(filter: $filter, first: 1, after: $after) { totalCount edges { cursor } } }' // prettier-ignore
    const filter = { employee: eve.number, finding: ['BAD_DAY', 'ISOLATED'] }
    const before = await reads(eve)
    const { incidents } = await hr.asks(asked, { filter, after: pageInfo.endCursor })
    expect(incidents.edges).toEqual([])
    expect(await reads(eve)).toEqual({ ...before, 'HR LOOK_UP_BY_FINDING': 1 })
  })

  it('for what a colleague told HR of them, but not where whoever told holds their name back', async () => {
    const [ines, jonas, colleague] = await Promise.all([1, 2, 3].map(() => world.employee(riverside)))
    await tells(colleague!, ines!)
    const { id } = await tells(colleague!, jonas!)
    await brings(colleague!, 'withholdAccount', { id, withheld: true })
    await hr.asks('{ accountsToAttach { text } }')
    expect(await reads(ines!)).toEqual({ 'HR REVIEW_QUEUE': 1 })
    expect(await reads(jonas!)).toEqual({})
  })

  it('and nothing of what they looked at themselves', async () => {
    await dana.lists()
    await dana.looksUp(dana)
    for (const { name } of await readBy(dana, dana)) expect(name).not.toBe(dana.name)
    expect(await reads(tom)).toEqual({})
  })

  it('while HR sees it of anybody, and a manager of nobody but themselves', async () => {
    expect(await readBy(hr, dana)).toEqual(await readBy(dana, dana))
    expect((await manager.asks(READ_BY, { number: dana.number })).employee.readBy).toBeNull()
    expect(await readBy(manager, manager)).toEqual([])
  })

  it('page by page', async () => {
    const all = await readBy(dana, dana)
    const seen: Data[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo }: Data = (await dana.asks(READ_BY, { number: dana.number, first: 2, after })).employee
        .readBy
      seen.push(...edges.map(({ node }: Data) => node))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(all)
  })
})

describe('the log of reads', () => {
  it('is written in the background, and costs next to nothing on the way', async () => {
    const log = world.server.app.get(ReadsService)
    const fifty = Array.from({ length: 50 }, (_, n) => (n % 2 ? dana.id : tom.id))
    const twentyLists = async () => {
      for (let n = 0; n < 20; n++) log.record(hr, fifty, ReadPurpose.LIST)
    }
    expect(await timesAsDear(twentyLists, () => hr.asks('{ viewer { role } }'), 50)).toBeLessThan(1)
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    const [row] = await world.rows<{ times: number }>(
      'SELECT times FROM personal_reads WHERE person_id = $1 AND purpose = $2',
      [tom.id, 'LIST'],
    )
    expect(row!.times).toBe(25_000)
  })

  it('loses nothing at a shutdown, nor when two servers write at once', async () => {
    const url = await ownDatabase()
    const { settings } = await testSettings(url)
    const servers = [await startServer(settings, testClock), await startServer(settings, testClock)]
    const database = servers[0]!.app.get(Database)
    await database.write(async (tx) => {
      for (const { id, number, name } of [dana, tom, hr])
        await tx.query(`INSERT INTO employees (id, number, name, role) VALUES ('${id}', '${number}', '${name}', 'HR')`)
    })
    await Promise.all(
      servers.map(async (server, n) => {
        for (let round = 0; round < 20; round++) {
          const log = server.app.get(ReadsService)
          log.record(hr, n ? [dana.id, tom.id] : [tom.id, dana.id], ReadPurpose.INCIDENT)
          await log.flush()
        }
        server.app.get(ReadsService).record(hr, [dana.id], ReadPurpose.INCIDENT)
      }),
    )
    for (const server of servers) await server.close()
    const again = await startServer(settings, testClock)
    const rows = await again.app
      .get(Database)
      .read<{ person: string; times: number }>('SELECT person_id AS person, times FROM personal_reads ORDER BY times')
    await again.close()
    expect(rows).toEqual([
      { person: tom.id, times: 40 },
      { person: dana.id, times: 42 },
    ])
  })
})
