import { expect, it } from '@jest/globals'
import { ResponseKind } from '../../src/incidents/response-kinds.js'
import { lastDayOfWeight } from '../../src/responses/steps.js'
import { agreed, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { answers, RECORD, recordOf } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo, noon, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

it('an employee sees what is kept about them, and only that', async () => {
  const dana = await world.employee(riverside)
  const colleague = await world.employee(riverside)
  expect(await recordOf(dana)).toEqual({
    incidentCount: 0,
    ownIncidentCount: 0,
    unspent: [],
    appeals: [],
    responses: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  })
  const own = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
  await manager.logs({ about: dana, cause: 'PROCESS' })
  await manager.withdraws(await manager.logs({ about: dana, cause: 'EMPLOYEE' }))
  await manager.logs({ about: colleague, cause: 'EMPLOYEE' })
  const kinds = ['SUPPORT', 'COACHING', 'TEACHABLE_MOMENT']
  for (const kind of kinds) await answers(manager, own, kind)
  const record = await recordOf(dana)
  expect(record).toMatchObject({ incidentCount: 2, ownIncidentCount: 1 })
  expect(record.responses.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(kinds.reverse())
})

it('their responses come page by page', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana })
  for (const kind of ['SUPPORT', 'COACHING', 'TRAINING']) await answers(manager, incident, kind)
  const found: string[] = []
  let after: string | null = null
  do {
    const { responses }: Data = (await dana.asks(RECORD, { first: 2, after })).viewer.record
    found.push(...responses.edges.map(({ node }: { node: { kind: string } }) => node.kind))
    after = responses.pageInfo.hasNextPage ? responses.pageInfo.endCursor : null
  } while (after)
  expect(found).toEqual(['TRAINING', 'COACHING', 'SUPPORT'])
})

it('their incidents come page by page, newest first, each with its finding and the number', async () => {
  const dana = await world.employee(riverside)
  const colleague = await world.employee(riverside)
  const logged: string[] = []
  for (const daysAgo of [9, 6, 3]) {
    const { id } = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: noon(daysAgo) })
    logged.unshift(id as string)
  }
  await manager.withdraws(await manager.logs({ about: dana }))
  await manager.logs({ about: colleague, cause: 'EMPLOYEE' })
  const found: Data[] = []
  let after: string | null = null
  do {
    const { incidents }: Data = (
      await dana.asks(
        `query ($after: String) { viewer { record { incidents(first: 2, after: $after) {
          edges { node { id employee { number } assessment { finding probability reasoning } } }
          pageInfo { hasNextPage endCursor }
        } } } }`,
        { after },
      )
    ).viewer.record
    found.push(...incidents.edges.map(({ node }: Data) => node))
    after = incidents.pageInfo.hasNextPage ? incidents.pageInfo.endCursor : null
  } while (after)
  expect(found.map(({ id }) => id)).toEqual(logged)
  for (const { employee, assessment } of found) {
    expect(employee).toEqual({ number: dana.number })
    expect(assessment).toEqual({
      finding: 'ISOLATED',
      probability: expect.any(Number),
      reasoning: expect.any(String),
    })
  }
})

it('a record is about whoever asks: a manager’s and HR’s own, and not of their stores', async () => {
  await manager.logs({ about: await world.employee(riverside), cause: 'EMPLOYEE' })
  const about = await hr.logs({ about: manager, cause: 'EMPLOYEE' })
  const OWN = '{ viewer { record { incidents { edges { node { id assessment { probability } } } } } } }'
  const idsOf = async (person: Person) => (await person.asks(OWN)).viewer.record.incidents.edges
  expect(await idsOf(manager)).toEqual([{ node: { id: about.id, assessment: { probability: expect.any(Number) } } }])
  expect(await idsOf(hr)).toEqual([])
})

it('a suspension that is over still counts, until the day the record says', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(hr, incident)
  const { id } = await answers(manager, incident, 'SUSPENSION', { misconduct: 'VIOLENCE', endsOn: dateAgo(-2) })
  await agreed(world, { id }, hr, await world.hr())
  const until = lastDayOfWeight(ResponseKind.SUSPENSION, today())!
  const counts = [{ until, response: { id, status: 'COMPLETED' } }]
  world.later({ days: 3 })
  expect((await recordOf(dana)).unspent).toMatchObject(counts)
  world.later({ days: (Date.parse(until) - Date.parse(today())) / 86_400_000 })
  expect((await recordOf(dana)).unspent).toMatchObject(counts)
  world.later({ days: 1 })
  expect((await recordOf(dana)).unspent).toEqual([])
})
