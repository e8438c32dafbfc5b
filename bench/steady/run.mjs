// Half of the greatest load for some minutes: are the slowest answers far from the middle one, and does memory stay level?
// And then what an organisation of 200,000 people asks in its busiest hour: does memory stay level over that?
// Usage: npm run bench:steady -- [--only sqlite|postgres] [--incidents N] [--minutes N]
// The slowest in a hundred should take less than ten times the middle one, and memory stay under 400 MiB. Linux alone.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { subjectsOf } from '../chain/subjects.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { chainOf } from '../load/database-figures.mjs'
import { drawn, round } from '../load/round.mjs'
import { OPERATIONS } from '../operations.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'
import { machine, table } from '../tables.mjs'
import { ownFolder } from '../own-folder.mjs'
import { atRate } from './at-rate.mjs'
import { busiestHour } from './busiest-hour.mjs'
import { mebibytes, memoryOf } from './memory.mjs'

const USAGE = 'Usage: npm run bench:steady -- [--only sqlite|postgres] [--incidents N] [--minutes N]'
const FINDING_THE_GREATEST_SECONDS = 10
const MOST_TIMES_THE_MIDDLE = 10

const { only, incidents, minutes } = readOptions()
const folder = await ownFolder('steady')

for (const dialect of ['sqlite', 'postgres'].filter((one) => !only || one === only)) {
  console.error(`${dialect}: filling a database with ${incidents.toLocaleString('en')} incidents`)
  const databases = await databasesOf(dialect, join(folder, dialect))
  let server
  try {
    const database = await databases.make('steady')
    const chain = chainOf(incidents)
    const all = [...chain.incidents()].sort((one, other) => one.occurredAt - other.occurredAt)
    await seed(database, chain, all)
    const subjects = subjectsOf(chain, all)
    server = await startProject(database, makeTokens(), subjects.people)
    const rows = []
    const greatest = {}
    for (const operation of Object.keys(OPERATIONS)) {
      console.error(`${dialect}: ${OPERATIONS[operation].title}`)
      const found = await steady(server, operation, subjects)
      greatest[operation] = found.greatest
      rows.push(found.row)
    }
    const head = [
      'operation',
      'greatest/s',
      'asked/s',
      'middle',
      '1 in 100',
      'times',
      'memory before',
      'after',
      'errors',
    ]
    console.log(`\n${dialect}, on ${machine()}, ${minutes} minutes each:\n\n${table(head, rows)}`)
    console.error(`${dialect}: the busiest hour of an organisation`)
    const { requests, perSecond, memory, wrong } = await busiestHour(server, subjects, greatest)
    if (wrong > 0) process.exitCode = 1
    console.log(
      `\n${requests.toLocaleString('en')} requests, mixed as in docs/growth.md, ${perSecond} a second, ${wrong} of them answered wrongly. ` +
        `Memory after each tenth: ${memory.join(', ')}.`,
    )
  } finally {
    await server?.stop()
    await databases.stop()
  }
}

async function steady(server, operation, subjects) {
  await round(server, operation, subjects, FINDING_THE_GREATEST_SECONDS) // warm
  const { perSecond: greatest } = await round(server, operation, subjects, FINDING_THE_GREATEST_SECONDS)
  const before = await memoryOf(server)
  const perSecond = Math.max(1, Math.round(greatest / 2))
  const next = () => drawn(server, operation, subjects)
  const { latency, wrong } = await atRate(server, next, perSecond, { duration: minutes * 60 })
  if (wrong > 0) process.exitCode = 1
  const times = latency.p99 / Math.max(1, latency.p50)
  const shown = times < MOST_TIMES_THE_MIDDLE ? times.toFixed(1) : `**${times.toFixed(1)}**`
  const memory = [before, await memoryOf(server)].map(mebibytes)
  const latencies = [`${latency.p50} ms`, `${latency.p99} ms`]
  return { greatest, row: [operation, greatest.toFixed(0), perSecond, ...latencies, shown, ...memory, wrong] }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        incidents: { type: 'string', default: '100000' },
        minutes: { type: 'string', default: '2' },
      },
    })
    const [incidents, minutes] = [Number(values.incidents), Number(values.minutes)]
    if (!Number.isInteger(incidents) || incidents < 20_000) throw new Error('--incidents takes a number from 20000.')
    if (!(minutes > 0)) throw new Error('--minutes takes a number.')
    if (values.only && !['sqlite', 'postgres'].includes(values.only))
      throw new Error('--only takes sqlite or postgres.')
    return { incidents, minutes, only: values.only }
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`)
    process.exit(2)
  }
}
