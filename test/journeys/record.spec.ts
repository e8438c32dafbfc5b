import { expect, it } from '@jest/globals'
import { ResponseKind } from '../../src/assessments/response-kind.js'
import { lastDayOfWeight } from '../../src/responses/steps.js'
import type { Data } from '../world/client.js'
import { answers, does, RECORD, recordOf } from '../world/lives.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

it('an employee sees what is kept about them, and only that', async () => {
  const dana = await world.employee(riverside)
  const colleague = await world.employee(riverside)
  expect(await recordOf(dana)).toEqual({
    incidents: 0,
    ownIncidents: 0,
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
  expect(record).toMatchObject({ incidents: 2, ownIncidents: 1 })
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

it('a suspension that is over still counts, until the day the record says', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  const { id } = await answers(manager, incident, 'SUSPENSION', { misconduct: 'VIOLENCE', endsOn: dateAgo(-2) })
  await does(hr, 'approveResponse', { id, reason: 'Heard.' })
  const set = (columns: string) => world.change((tx) => tx.query(`UPDATE responses SET ${columns} WHERE id = '${id}'`))
  await set(`starts_on = '${dateAgo(100)}', ends_on = '${dateAgo(95)}'`)
  const until = lastDayOfWeight(ResponseKind.SUSPENSION, dateAgo(100))
  expect((await recordOf(dana)).unspent).toMatchObject([{ until, response: { id, status: 'COMPLETED' } }])
  await set(`starts_on = '2024-01-29', ends_on = '2024-02-10'`)
  expect((await recordOf(dana)).unspent).toEqual([])
})
