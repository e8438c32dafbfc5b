// Times this project beside another built checkout of it, such as an earlier one, in turns in one run.
// Usage: npm run bench:beside -- FOLDER [--quick] [--only sqlite|postgres] [--incidents N]
// Both fill a database of their own with the same chain of stores, by their own migrations and their own bench. Timed is what both have.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { databasesOf } from './databases/databases.mjs'
import { measuresOf } from './load/database-figures.mjs'
import { inTurns } from './load/turns.mjs'
import { OPERATIONS } from './operations.mjs'
import { readOptions } from './options.mjs'
import { PROJECT } from './project.mjs'
import { makeTokens } from './servers/tokens.mjs'
import { machine } from './tables.mjs'
import { ownFolder } from './own-folder.mjs'

const [other, ...others] = process.argv.slice(2)
if (!other || other.startsWith('-')) {
  console.error('Usage: npm run bench:beside -- FOLDER [--quick] [--only sqlite|postgres] [--incidents N]')
  process.exit(2)
}
const { incidents, pace, parts } = readOptions(others)
const folder = await ownFolder('beside')

/** The server of a checkout on a database that its own bench has filled. */
async function started(checkout, database) {
  const own = (path) => import(pathToFileURL(join(checkout, 'bench', path)))
  const [{ makeChain }, { subjectsOf }, { seed }, { startProject }, { OPERATIONS: timed }] = await Promise.all(
    ['chain/chain.mjs', 'chain/subjects.mjs', 'databases/seed.mjs', 'servers/project-server.mjs', 'operations.mjs'].map(
      own,
    ),
  )
  console.error(
    `${database.dialect}: filling a database for ${checkout} with ${incidents.toLocaleString('en')} incidents`,
  )
  const chain = makeChain(measuresOf(incidents))
  const all = [...chain.incidents()].sort((one, another) => one.occurredAt - another.occurredAt)
  await seed(database, chain, all)
  const subjects = subjectsOf(chain, all)
  // Before employees and HR asked, too, the people were managers.
  const people = subjects.people ?? subjects.managers
  return { server: await startProject(database, makeTokens(), people), subjects, timed: Object.keys(timed) }
}

console.log(`Requests a second here and at ${other}, in turns, on ${machine()}.`)
for (const dialect of ['sqlite', 'postgres'].filter((one) => parts.includes(one))) {
  const databases = await databasesOf(dialect, join(folder, dialect))
  const here = await started(PROJECT, await databases.make('here'))
  const there = await started(resolve(other), await databases.make('there'))
  for (const name of here.timed.filter((one) => there.timed.includes(one))) {
    const { perSecond, ratios, errors, wrong } = await inTurns({ here, there }, name, pace)
    const { ratio, lowest, highest } = ratios.there
    const title = `${dialect} ${name} (${OPERATIONS[name].title})`
    console.log(
      `${title}: ${perSecond.here.toFixed(0)} and ${perSecond.there.toFixed(0)}, ${ratio.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`,
    )
    if (errors > 0) console.error(`${title} has errors, such as: ${wrong}`)
    if (errors > 0) process.exitCode = 1
  }
  await Promise.all([here, there].map(({ server }) => server.stop()))
  await databases.stop()
}
