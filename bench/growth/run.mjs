// Asks everything that a page shows at several sizes of a chain, in turns in one run: what becomes slower as it grows?
// Usage: npm run bench:growth -- [--sizes 10000,100000] [--only sqlite|postgres] [--turns N]
// A larger chain has more stores. The greatest size against the least: of its requests a second at least 0.8 should be left.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { subjectsOf } from '../chain/subjects.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { sumUp } from '../databases/sum-up.mjs'
import { chainOf } from '../load/database-figures.mjs'
import { median } from '../load/statistics.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'
import { machine, table } from '../tables.mjs'
import { pagesOf } from './pages.mjs'
import { ownFolder } from '../own-folder.mjs'

const USAGE = 'Usage: npm run bench:growth -- [--sizes 10000,100000] [--only sqlite|postgres] [--turns N]'
const WARM_UP = 5
const ENOUGH = 0.8

const { sizes, only, turns } = readOptions()
const folder = await ownFolder('growth')

for (const dialect of ['sqlite', 'postgres'].filter((one) => !only || one === only)) await growth(dialect)

async function growth(dialect) {
  const databases = await databasesOf(dialect, join(folder, dialect))
  const chains = []
  try {
    for (const size of sizes) chains.push(await started(databases, size))
    const rows = []
    for (const page of pagesOf(chains[0].today)) {
      console.error(`${dialect}: ${page.title}`)
      rows.push(await compared(page, chains))
    }
    const head = [
      'asked',
      ...sizes.map((size) => `${size.toLocaleString('en')} incidents`),
      'left of its requests a second',
    ]
    console.log(`\n${dialect}, on ${machine()}, each the median of ${turns} turns:\n\n${table(head, rows)}`)
  } finally {
    await Promise.all(chains.map(({ server }) => server.stop()))
    await databases.stop()
  }
}

async function started(databases, incidents) {
  console.error(`${databases.dialect}: filling a database with ${incidents.toLocaleString('en')} incidents`)
  const database = await databases.make(`of_${incidents}`)
  const chain = chainOf(incidents)
  const all = [...chain.incidents()].sort((one, other) => one.occurredAt - other.occurredAt)
  await seed(database, chain, all)
  await sumUp(database, chain)
  const tokens = makeTokens()
  const subjects = subjectsOf(chain, all)
  return { subjects, tokens, today: chain.today, server: await startProject(database, tokens, []) }
}

/** Milliseconds of a page at each size, and what is left of the least one's speed at the greatest. */
async function compared(page, chains) {
  const took = chains.map(() => [])
  try {
    for (let turn = -WARM_UP; turn < turns; turn++)
      for (const [at, chain] of chains.entries()) {
        const milliseconds = await time(page, chain)
        if (turn >= 0) took[at].push(milliseconds)
      }
  } catch (error) {
    process.exitCode = 1
    return [page.title, ...chains.map(() => ''), `could not be asked: ${error.message.slice(0, 150)}`]
  }
  const left = median(took[0].map((first, turn) => first / took.at(-1)[turn]))
  const shown = left >= ENOUGH ? left.toFixed(2) : `**${left.toFixed(2)}**`
  return [page.title, ...took.map((one) => `${median(one).toFixed(1)} ms`), shown]
}

/** Throws where the answer isn't one. */
async function time({ query, variables, asks }, { server, subjects, tokens }) {
  const values = subjects.draw()
  const body = JSON.stringify({ query, variables: variables(values) })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokens.of(asks(values))}` }
  const begun = performance.now()
  const text = await (await fetch(server.url, { method: 'POST', headers, body })).text()
  const milliseconds = performance.now() - begun
  if (!server.isRight(text)) throw new Error(text)
  return milliseconds
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '10000,100000' },
        only: { type: 'string' },
        turns: { type: 'string', default: '21' },
      },
    })
    const sizes = values.sizes.split(',').map(Number)
    const turns = Number(values.turns)
    if (sizes.length < 2 || !sizes.every((size) => Number.isInteger(size) && size >= 10_000))
      throw new Error('--sizes takes two numbers or more, each 10000 or greater.')
    if (!Number.isInteger(turns) || turns < 1) throw new Error('--turns takes a number from 1.')
    if (values.only && !['sqlite', 'postgres'].includes(values.only))
      throw new Error('--only takes sqlite or postgres.')
    return { sizes, turns, only: values.only }
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`)
    process.exit(2)
  }
}
