import { join } from 'node:path'
import { dayAt, makeChain } from '../chain/chain.mjs'
import { subjectsOf } from '../chain/subjects.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { captureScripts } from '../floor/capture.mjs'
import { OPERATIONS } from '../operations.mjs'
import { startMercurius, startPostgraphile } from '../servers/contender-servers.mjs'
import { startFloor } from '../servers/floor-server.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'
import { compare } from './compare.mjs'
import { inTurns } from './turns.mjs'

const PEOPLE_PER_STORE = 25
const ROSTER_DAYS = 730
const YEARS_OF_DAYS = 3_650
const INCIDENTS_PER_STORE = 2_500
const FEWEST_STORES = 4
/** How much smaller the chain is with which growth is measured. */
const TIMES_SMALLER = 10
/** What the tables of PostgreSQL show PostGraphile of itself. */
const PLAIN = ['R1', 'R2', 'W']

/** Of what a chain of ten years is made: more incidents are more stores, not more years. */
export const measuresOf = (incidents) => ({
  stores: Math.max(FEWEST_STORES, Math.round(incidents / INCIDENTS_PER_STORE)),
  peoplePerStore: PEOPLE_PER_STORE,
  today: dayAt(Date.now()),
  days: YEARS_OF_DAYS,
  rosterDays: ROSTER_DAYS,
  incidents,
})
export const chainOf = (incidents) => makeChain(measuresOf(incidents))

/** Times the project, its floor and the contenders on a database of one kind, and the project on a tenth of the chain. */
export async function databaseFigures(dialect, folder, { incidents, pace, quick, say }) {
  const databases = await databasesOf(dialect, join(folder, dialect))
  const tokens = makeTokens()
  const running = []
  const filled = async (name, count) => {
    say(`${dialect}: filling a database with ${count.toLocaleString('en')} incidents`)
    const database = await databases.make(name)
    const chain = chainOf(count)
    // As a database is filled in life: each incident when it happens.
    const all = [...chain.incidents()].sort((one, other) => one.occurredAt - other.occurredAt)
    await seed(database, chain, all)
    return { database, subjects: subjectsOf(chain, all) }
  }
  const started = async (starting) => {
    const server = await starting
    running.push(server)
    return server
  }
  try {
    const { database, subjects } = await filled('whole', incidents)
    const scripts = await captureScripts(database, tokens, subjects)
    const project = await started(startProject(database, tokens, subjects.people))
    const floor = await started(startFloor(database, scripts))
    const mercurius = await started(startMercurius(database, scripts, subjects))
    const postgraphile = dialect === 'postgres' ? await started(startPostgraphile(database)) : undefined
    const time = async (name) => {
      const contenders = { ...(postgraphile && PLAIN.includes(name) ? { postgraphile } : {}), mercurius }
      await compare(project, floor, contenders, name, subjects)
      say(`${dialect}: ${OPERATIONS[name].title}`)
      const sides = Object.entries({ reprieve: project, floor, ...contenders })
      const inTurn = Object.fromEntries(sides.map(([side, server]) => [side, { server, subjects }]))
      return { dialect, name, statements: scripts[name].length, ...(await inTurns(inTurn, name, pace)) }
    }
    const reads = []
    for (const name of ['R1', 'R2', 'R3', 'R4']) reads.push(await time(name))
    // Before anything is written, so that both answer with incidents of one kind.
    const growth = quick ? undefined : await growthOf()
    return { operations: [...reads, await time('W')], growth }

    async function growthOf() {
      const tenth = await filled('tenth', Math.round(incidents / TIMES_SMALLER))
      const server = await started(startProject(tenth.database, tokens, tenth.subjects.people))
      say(`${dialect}: R2 with a tenth of the chain, and with all`)
      const small = { server, subjects: tenth.subjects }
      return { dialect, incidents, ...(await inTurns({ small, whole: { server: project, subjects } }, 'R2', pace)) }
    }
  } catch (error) {
    say(`${dialect}: ${error.stack}`)
    throw error
  } finally {
    const stopped = await Promise.allSettled(running.map((server) => server.stop()))
    await databases.stop()
    for (const { reason } of stopped) if (reason) say(`${dialect}: ${reason.message}`)
  }
}
