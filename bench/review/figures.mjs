import { join } from 'node:path'
import { dayAt, isoDate, makeChain } from '../chain/chain.mjs'
import { HR_NUMBER } from '../chain/rows.mjs'
import { databasesOf } from '../databases/databases.mjs'
import { seed } from '../databases/seed.mjs'
import { sumUp } from '../databases/sum-up.mjs'
import { median } from '../load/statistics.mjs'
import { startProject } from '../servers/project-server.mjs'
import { makeTokens } from '../servers/tokens.mjs'
import { QUESTIONS } from './questions.mjs'

const SIZE = { stores: 10, peoplePerStore: 20, turns: 41 }
const QUICK = { stores: 4, peoplePerStore: 15, turns: 15 }
const WARM_UP = 3
const MONTH_DAYS = 365 / 12
const MONTHS = { short: 24, long: 240 }
const INCIDENTS_PER_PERSON_AND_YEAR = 10

/** How long each question of the review takes about the last twelve months, with a history of two years and one of twenty. */
export async function reviewFigures(dialect, folder, { quick, say }) {
  const { stores, peoplePerStore, turns } = quick ? QUICK : SIZE
  const databases = await databasesOf(dialect, join(folder, `review-${dialect}`))
  const tokens = makeTokens()
  const running = []
  const today = dayAt(Date.now())
  const started = async (name, months) => {
    say(`${dialect}: filling a database with ${months} months of ${stores * peoplePerStore} people for the review`)
    const database = await databases.make(name)
    const days = Math.round(months * MONTH_DAYS)
    const chain = makeChain({
      stores,
      peoplePerStore,
      today,
      days,
      rosterDays: days,
      incidents: Math.round((stores * peoplePerStore * INCIDENTS_PER_PERSON_AND_YEAR * months) / 12),
    })
    const all = [...chain.incidents()].sort((one, other) => one.occurredAt - other.occurredAt)
    await seed(database, chain, all, { baselineEachMonth: true })
    await sumUp(database, chain)
    const server = await startProject(database, tokens, [])
    running.push(server)
    return server
  }
  try {
    const short = await started('short', MONTHS.short)
    const long = await started('long', MONTHS.long)
    const token = await tokens.of(HR_NUMBER)
    const variables = { from: isoDate(today - 365), to: isoDate(today) }
    const rows = []
    for (const { title, document } of QUESTIONS) {
      say(`${dialect}: ${title}`)
      const ask = (server) => time(server, token, document, variables)
      for (let i = 0; i < WARM_UP; i++) for (const server of [short, long]) await ask(server)
      const [a, b] = [[], []]
      for (let i = 0; i < turns; i++) {
        a.push(await ask(short))
        b.push(await ask(long))
      }
      const ratios = b.map((took, i) => took / a[i])
      rows.push({ dialect, title, a: median(a), b: median(b), ratio: median(ratios) })
    }
    return rows
  } finally {
    await Promise.all(running.map((server) => server.stop()))
    await databases.stop()
  }
}

/** Milliseconds to a whole answer. Throws where it isn't one. */
async function time(server, token, query, variables) {
  const begun = performance.now()
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors || !data) throw new Error(JSON.stringify(errors))
  return performance.now() - begun
}
