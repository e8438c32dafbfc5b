import { rmSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subjectsOf } from '../chain/subjects.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { pg } from '../drivers.mjs'
import { chainOf } from '../load/database-figures.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'

/** So many that what is compiled while the server becomes warm doesn't count. */
const WARM_UP = { R1: 3_000, R2: 500, R3: 150, R4: 500, W: 600 }
const REQUESTS = { R1: 1_000, R2: 400, R3: 100, R4: 400, W: 800 }
const AT_ONCE = 4
/** Fewer don't tell how large one is. */
const ENOUGH_ROWS = 500
/** Linux counts a process's time in hundredths of a second (man 5 proc). */
const TICKS_PER_SECOND = 100

/**
 * Measures what a plan has to know, on PostgreSQL: processor seconds of a request in the server and in the
 * database, the write-ahead log that it makes, the rows that it adds to which tables, and what a row takes on disk with its indexes. Processor time is counted and not the clock's, so that what else the machine does matters little. Linux alone.
 */
export async function measure(incidents, say) {
  const folder = await mkdtemp(join(tmpdir(), 'reprieve-plan-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const databases = await databasesOf('postgres', folder)
  const tokens = makeTokens()
  let project
  let client
  try {
    say(`filling a database with ${incidents.toLocaleString('en')} incidents`)
    const database = await databases.make('plan')
    const chain = chainOf(incidents)
    const all = [...chain.incidents()].sort((one, other) => one.occurredAt - other.occurredAt)
    await seed(database, chain, all)
    client = new pg.Client(database.url)
    await client.connect()
    const subjects = subjectsOf(chain, all)
    project = await startProject(database, tokens, subjects.people)
    const requests = {}
    for (const operation of Object.keys(REQUESTS)) {
      say(`asking for ${operation}`)
      await ask(project, operation, subjects, WARM_UP[operation])
      const before = await rowCounts(client)
      const cost = await costOf(client, project, operation, subjects)
      requests[operation] = { ...cost, rows: perRequest(before, await rowCounts(client), REQUESTS[operation]) }
    }
    return { incidents, requests, bytesPerRow: await rowSizes(client) }
  } finally {
    await client?.end()
    await project?.stop()
    await databases.stop()
  }
}

async function costOf(client, project, operation, subjects) {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
  const postmaster = await parentOf(rows[0].pid)
  const spent = async () => ({ server: await seconds(project.pid), database: await secondsBelow(postmaster) })
  const [before, written] = [await spent(), await walOf(client)]
  const durations = await ask(project, operation, subjects, REQUESTS[operation])
  const after = await spent()
  const one = (total) => Number((total / REQUESTS[operation]).toPrecision(3))
  return {
    serverSeconds: one(after.server - before.server),
    databaseSeconds: one(after.database - before.database),
    walBytes: Math.round(((await walOf(client)) - written) / REQUESTS[operation]),
    medianSeconds: Number((durations.sort((a, b) => a - b)[durations.length >> 1] / 1000).toPrecision(3)),
  }
}

/** Some requests, a few at once; the milliseconds that each took. */
async function ask(project, operation, subjects, count) {
  const durations = []
  const one = async () => {
    while (count-- > 0) {
      const { headers, body } = project.request(operation, subjects.draw())
      const began = performance.now()
      const text = await (await fetch(project.url, { method: 'POST', headers, body })).text()
      if (!project.isRight(text)) throw new Error(`${operation} failed: ${text.slice(0, 500)}`)
      durations.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return durations
}

const walOf = async (client) =>
  Number((await client.query(`SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS bytes`)).rows[0].bytes)

const rowCounts = async (client) => {
  const names = (
    await client.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`)
  ).rows
  const counts = {}
  for (const { relname } of names)
    counts[relname] = Number((await client.query(`SELECT count(*) AS count FROM "${relname}"`)).rows[0].count)
  return counts
}

const perRequest = (before, after, requests) =>
  Object.fromEntries(
    Object.keys(after)
      .map((table) => [table, Number(((after[table] - (before[table] ?? 0)) / requests).toPrecision(3))])
      .filter(([, rows]) => rows > 0.05),
  )

/** Bytes of a row with its share of indexes and long values, of the tables that have enough rows to tell. */
async function rowSizes(client) {
  await client.query('VACUUM ANALYZE')
  const { rows } = await client.query(`SELECT relname, pg_total_relation_size(oid) AS bytes, reltuples AS rows
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= ${ENOUGH_ROWS} ORDER BY relname`)
  return Object.fromEntries(rows.map((one) => [one.relname, Math.round(Number(one.bytes) / Number(one.rows))]))
}

async function stat(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
const parentOf = async (pid) => Number((await stat(pid))[1])
async function seconds(pid) {
  const fields = await stat(pid)
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
/** Of a process and of all that it started, those that have ended included. */
async function secondsBelow(postmaster) {
  const fields = await stat(postmaster)
  let sum = (await seconds(postmaster)) + (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = await parentOf(name).catch(() => undefined) // it has ended meanwhile
    if (parent === postmaster) sum += await seconds(name).catch(() => 0)
  }
  return sum
}

export const keep = (file, measured) => writeFile(file, `${JSON.stringify(measured, null, 2)}\n`)
