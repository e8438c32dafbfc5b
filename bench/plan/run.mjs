import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../tables.mjs'
import { bytesOf, diskTable, rowsAfter } from './disk.mjs'
import { keep, measure } from './measure.mjs'
import { busiestMinute, ORGANISATION, PRICES } from './organisation.mjs'
import { erlangWait, simulate } from './simulation.mjs'

const USAGE = `Usage: npm run bench:plan -- [--measure] [--incidents N]
  --measure      measures anew what requests and rows cost, on PostgreSQL (some minutes, Linux), before it plans
  --incidents N  in the database that is measured; 100000 unless said`
const MEASURED = join(import.meta.dirname, 'measured.json')
/** Of servers, and of the cores of the database: as few as an organisation would run that must not depend on one. */
const LEAST = { servers: 2, cores: 4 }
/** What people wait at most, one in a hundred requests, in seconds; and how busy a machine may be in its busiest minute. */
const LONGEST_P99 = 0.5
const BUSIEST = 0.6
/** Gigabytes for each core of a database, as providers sell them. */
const MEMORY_PER_CORE = 8

let options
try {
  options = parseArgs({ options: { measure: { type: 'boolean' }, incidents: { type: 'string', default: '100000' } } })
} catch (error) {
  console.error(`${error.message}\n${USAGE}`)
  process.exit(2)
}
if (options.values.measure) {
  await keep(MEASURED, await measure(Number(options.values.incidents), (text) => console.error(text)))
}
const measured = JSON.parse(await readFile(MEASURED, 'utf8'))
holdsAgainstErlang()

const perSecond = busiestMinute(ORGANISATION)
console.log(requestsTable(perSecond))
const rows = rowsAfter(ORGANISATION, measured)
console.log(`\n${diskTable(rows, measured)}`)
console.log(`\n${growthTable(perSecond)}`)

function requestsTable(perSecond) {
  const rows = Object.entries(measured.requests).map(([operation, one]) => [
    operation,
    perSecond[operation].toFixed(1),
    (one.serverSeconds * 1000).toFixed(1),
    (one.databaseSeconds * 1000).toFixed(1),
    one.walBytes.toLocaleString('en'),
  ])
  return table(['operation', 'a second', 'ms of a server', 'ms of the database', 'bytes of its log'], rows)
}

/** How many servers and cores it takes at once, twice, five times … the load. */
function growthTable(perSecond) {
  const rows = [1, 2, 5, 10, 20].map((times) => {
    const load = Object.fromEntries(Object.entries(perSecond).map(([name, one]) => [name, one * times]))
    const size = enough(load)
    const { p50, p99, serversBusy, databaseBusy } = simulate({ perSecond: load, costs: measured.requests, ...size })
    const written = Object.entries(load).reduce((sum, [name, one]) => sum + one * measured.requests[name].walBytes, 0)
    const percent = (share) => `${Math.round(share * 100)}%`
    return [
      `${times} ×`,
      size.servers,
      percent(serversBusy),
      size.cores,
      percent(databaseBusy),
      `${Math.round(p50 * 1000)} ms`,
      `${Math.round(p99 * 1000)} ms`,
      `${(written / 1e6).toFixed(1)} MB/s`,
      `€${Math.round(costOf(size, times)).toLocaleString('en')}`,
    ]
  })
  const head = [
    'Monday noon',
    'servers',
    'busy',
    'cores of the primary',
    'busy',
    'median',
    '1 in 100',
    'its log',
    'a month',
  ]
  return table(head, rows)
}

/** As few servers and cores as stay within what people wait at most, and as none is too busy with. */
function enough(perSecond) {
  const busy = (place) =>
    Object.entries(perSecond).reduce((sum, [name, one]) => sum + one * measured.requests[name][place], 0) / BUSIEST
  const size = {
    servers: Math.max(LEAST.servers, Math.ceil(busy('serverSeconds'))),
    cores: Math.max(LEAST.cores, 2 * Math.ceil(busy('databaseSeconds') / 2)),
  }
  while (simulate({ perSecond, costs: measured.requests, ...size }).p99 > LONGEST_P99) size.servers++
  return size
}

/** In euro a month: a primary and a replica of one size with their disks, a backup, and the servers. */
function costOf({ servers, cores }, times) {
  const gigabytes = (times * Object.values(bytesOf(rows, measured)).reduce((sum, one) => sum + one, 0)) / 1e9
  const database = cores * (PRICES.core + MEMORY_PER_CORE * PRICES.gigabyteMemory) + gigabytes * PRICES.gigabyteDisk
  return 2 * database + gigabytes * PRICES.gigabyteBackup + servers * (PRICES.core + PRICES.gigabyteMemory)
}

/** A simulation that disagrees with the formula where there is one is no ground for a plan. */
function holdsAgainstErlang() {
  const [rate, mean, cores] = [300, 0.01, 4]
  const { mean: took } = simulate({
    perSecond: { only: rate },
    costs: { only: { serverSeconds: 1e-9, databaseSeconds: mean } },
    servers: 1,
    cores,
    seconds: 3_000,
  })
  const expected = mean + erlangWait(rate, mean, cores)
  if (Math.abs(took / expected - 1) > 0.05)
    throw new Error(`The simulation waits ${took} s where Erlang’s formula says ${expected} s.`)
}
