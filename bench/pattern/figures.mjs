import { join } from 'node:path'
import { dayAt, makeChain } from '../chain/chain.mjs'
import { writeCsvFolder } from '../chain/csv-folder.mjs'
import { inOwnProcess } from './own-process.mjs'

const DAYS = 730
const INCIDENTS_PER_PERSON = 15.4
const PEOPLE_PER_STORE = 25
const STORES = 30
const LARGE_STORES = 800

/** The pattern room's rows of the table: what was measured, how much, and how much it may be. */
export async function patternFigures(folder, { large, pace, say }) {
  const dir = await world(folder, STORES)
  say('pattern: a backtest with monthly refits, and parsing its files')
  const { ratio, parsing, backtest } = await inOwnProcess('./backtest-to-parsing.mjs', [dir, pace.turns])
  say('pattern: one finding from loaded facts')
  const { median, slowest } = await inOwnProcess('./one-finding.mjs', [STORES, PEOPLE_PER_STORE])
  const rows = [
    [
      `backtest of ${people(STORES)} people over two years, to parsing its files (${seconds(backtest)} to ${seconds(parsing)})`,
      `**${ratio.toFixed(1)} times**`,
      '6 times',
    ],
    [
      'one finding from loaded facts (median; the slowest hundredth)',
      `**${median.toFixed(2)} ms**; ${slowest.toFixed(2)} ms`,
      '2 ms',
    ],
  ]
  if (!large) return rows
  const all = await world(folder, LARGE_STORES)
  say(`pattern: a backtest of ${people(LARGE_STORES)} people`)
  const { megabytes, took } = await inOwnProcess('./peak-memory.mjs', [all])
  const what = `peak memory of a backtest of ${people(LARGE_STORES)} people (${seconds(took)})`
  return [...rows, [what, `**${Math.round(megabytes).toLocaleString('en')} MiB**`, '2,048 MiB']]

  async function world(parent, stores) {
    say(`pattern: writing the files of a chain of ${people(stores)} people`)
    return writeChain(parent, stores)
  }
}

/** The files of a chain as an import takes them; tells the folder. */
export async function writeChain(parent, stores) {
  const made = join(parent, `world-${stores}`)
  await writeCsvFolder(made, chainOf(stores))
  return made
}

const people = (stores) => (stores * PEOPLE_PER_STORE).toLocaleString('en')
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

function chainOf(stores) {
  return makeChain({
    stores,
    peoplePerStore: PEOPLE_PER_STORE,
    today: dayAt(Date.now()) - 1,
    days: DAYS,
    rosterDays: DAYS,
    incidents: Math.round(stores * PEOPLE_PER_STORE * INCIDENTS_PER_PERSON),
  })
}
