import { join } from 'node:path'
import { dayAt, makeChain } from '../chain/chain.mjs'
import { subjectsOf } from '../chain/subjects.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { captureScripts } from '../floor/capture.mjs'
import { OPERATIONS } from '../operations.mjs'
import { startFloor } from '../servers/floor-server.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'
import { compare } from './compare.mjs'
import { inTurns } from './turns.mjs'

export const STORES = 40
export const PEOPLE_PER_STORE = 25
export const ROSTER_DAYS = 730
export const INCIDENTS_A_DAY = 100_000 / 3_650
/** How much shorter the history is with which growth is measured. */
const TIMES_SHORTER = 10

/** Times the project and the floor on a database of one kind, and the project on a tenth of the history. */
export async function databaseFigures(dialect, folder, { incidents, pace, say }) {
  const databases = await databasesOf(dialect, join(folder, dialect))
  const tokens = makeTokens()
  const running = []
  const filled = async (name, count) => {
    say(`${dialect}: filling a database with ${count.toLocaleString('en')} incidents`)
    const database = await databases.make(name)
    const chain = makeChain({
      stores: STORES,
      peoplePerStore: PEOPLE_PER_STORE,
      today: dayAt(Date.now()),
      days: Math.ceil(count / INCIDENTS_A_DAY),
      rosterDays: ROSTER_DAYS,
      incidents: count,
    })
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
    const whole = await filled('whole', incidents)
    const { database, subjects } = whole
    const scripts = await captureScripts(database, tokens, subjects)
    const project = await started(startProject(database, tokens, subjects.managers))
    const floor = await started(startFloor(database, scripts))
    const time = async (name) => {
      await compare(project, floor, name, subjects)
      say(`${dialect}: ${OPERATIONS[name].title}`)
      const figures = await inTurns({ server: project, subjects }, { server: floor, subjects }, name, pace)
      return { dialect, name, statements: scripts[name].length, ...figures }
    }
    const reads = [await time('R1'), await time('R2')]
    // Before anything is written, so that both answer with incidents of one kind.
    const tenth = await filled('tenth', Math.round(incidents / TIMES_SHORTER))
    const shorter = await started(startProject(tenth.database, tokens, subjects.managers))
    say(`${dialect}: R2 with a tenth of the history, and with all`)
    const growth = await inTurns(
      { server: shorter, subjects: tenth.subjects },
      { server: project, subjects },
      'R2',
      pace,
    )
    const operations = [...reads, await time('W')]
    return { operations, growth: { dialect, incidents, ...growth } }
  } finally {
    await Promise.all(running.map((server) => server.stop()))
    await databases.stop()
  }
}
