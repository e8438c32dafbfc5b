import { expect, it } from '@jest/globals'
import { ReadsService } from '../../src/audit/reads.service.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const hr = await world.hr()

let heard: string[] = []
world.database.onStatement((sql) => /^(BEGIN|START|COMMIT)/.test(sql) || heard.push(sql))
const reads = world.server.app.get(ReadsService)

/** How many statements an answer takes, once what is kept in memory is there. Who read what is written beside, every second. */
async function statementsFor(work: () => Promise<unknown>): Promise<number> {
  await work()
  let fewest = Infinity
  for (let n = 0; n < 3; n++) {
    await reads.flush()
    // So that who asks is looked up, as it is where anything was written since.
    await world.change(async () => undefined)
    heard = []
    await work()
    fewest = Math.min(fewest, heard.length)
  }
  return fewest
}

const INCIDENT = `id reference occurredAt summary cause context store { code name } employee { number name position }
  assessment { finding certainty explanation suggestedResponses }`

it('is known of what is done all day: none is added without somebody seeing it here', async () => {
  const logged = await manager.logs({ about: dana, cause: 'EMPLOYEE', context: ['UNDERSTAFFED', 'PEAK_DEMAND'] })
  const counts = {
    'reading an incident': await statementsFor(() =>
      manager.asks(`query ($id: ID!) { incident(id: $id) { ${INCIDENT} } }`, { id: logged.id }),
    ),
    'reading a store’s latest': await statementsFor(() =>
      manager.asks(
        `query ($store: String) { incidents(filter: { store: $store }, first: 50) { edges { node { ${INCIDENT} } } } }`,
        { store: riverside.code },
      ),
    ),
    'reading what waits for HR': await statementsFor(() =>
      hr.asks(`{ reviewQueue(first: 50) { edges { node { reason since incident { ${INCIDENT} } } } } }`),
    ),
    'reading one’s own record': await statementsFor(() =>
      dana.asks(
        `{ viewer { record { incidentCount incidents(first: 25) { edges { node { ${INCIDENT} } } } unspent { until } } } }`,
      ),
    ),
    'logging an incident, with its finding and its trail': await statementsFor(() =>
      manager.logs({ about: dana, cause: 'EMPLOYEE', context: ['UNDERSTAFFED', 'PEAK_DEMAND'] }),
    ),
  }
  expect(counts).toEqual({
    'reading an incident': 2,
    'reading a store’s latest': 2,
    'reading what waits for HR': 3,
    'reading one’s own record': 6,
    // SQLite has one writer anyway: nobody is locked.
    'logging an incident, with its finding and its trail': world.database.dialect === 'sqlite' ? 31 : 32,
  })
})
