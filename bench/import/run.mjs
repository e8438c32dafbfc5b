// Times the import of a chain of 750 people beside what moves its rows and nothing else (the sqlite3 shell's .import, COPY), and
// beside the backtest of the same files, in turns in one run. Usage: npm run bench:import [-- --turns N] [--only sqlite|postgres]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { databasesOf } from '../databases/databases.mjs'
import { median } from '../load/statistics.mjs'
import { ownFolder } from '../own-folder.mjs'
import { writeChain } from '../pattern/figures.mjs'
import { projectFile } from '../project.mjs'
import { machine, table } from '../tables.mjs'
import { postgresCopy, sqliteShell } from './plain.mjs'
import { writeRoster } from './roster.mjs'

const STORES = 30
/** How npm runs the commands. */
const { scripts: SCRIPTS } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))
/** What the import says once the records are written, and it begins to look back over them. */
const RECORDS_ARE_THERE = /^Assessing/

const { values } = parseArgs({ options: { turns: { type: 'string', default: '3' }, only: { type: 'string' } } })
const folder = await ownFolder('import')
const chain = await writeChain(folder, STORES)
const roster = writeRoster(folder, chain)
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/** Runs a command of the project, and tells after how many milliseconds it was through, and had said a line. */
async function timed(command, args, env, line) {
  const begun = performance.now()
  const [, ...called] = SCRIPTS[command].split(' ')
  const child = spawn(process.execPath, [...called, ...args], {
    cwd: projectFile('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'], // what it has found is printed, and how far it is told beside
  })
  let said
  for await (const text of createInterface({ input: child.stderr }))
    if (line?.test(text)) said ??= performance.now() - begun
  if (child.exitCode === null) await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`${command} ended with ${child.exitCode}.`)
  return { said, whole: performance.now() - begun }
}

const rows = []
for (const dialect of ['sqlite', 'postgres'].filter((one) => !values.only || values.only === one)) {
  const databases = await databasesOf(dialect, join(folder, dialect))
  let plainly
  const taken = { records: [], whole: [], plain: [], backtest: [], roster: [] }
  for (let turn = 0; turn < Number(values.turns); turn++) {
    console.error(`${dialect}: turn ${turn + 1}`)
    const database = await databases.make(`turn_${turn}`)
    const { said, whole } = await timed(
      'import',
      [chain, '--create'],
      { DATABASE_URL: database.url },
      RECORDS_ARE_THERE,
    )
    plainly ??= await (dialect === 'sqlite' ? sqliteShell(database, folder) : postgresCopy(database))
    taken.records.push(said)
    taken.whole.push(whole)
    if (plainly) taken.plain.push(await plainly())
    taken.roster.push((await timed('import', [roster], { DATABASE_URL: database.url })).whole)
    taken.backtest.push((await timed('backtest', [chain], {})).whole)
  }
  await databases.stop()
  const over = (of, to) => median(taken[of].map((time, turn) => time / taken[to][turn])).toFixed(1)
  const name = dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'
  const plain = dialect === 'sqlite' ? '`.import`' : '`COPY`'
  if (plainly)
    rows.push([`records, ${name}`, seconds(median(taken.records)), `${plain}: ${seconds(median(taken.plain))}`, `**${over('records', 'plain')}**`, 4]) // prettier-ignore
  else console.error('There is no sqlite3 shell here to compare with.')
  rows.push([`a roster of one day afterwards, ${name}`, seconds(median(taken.roster)), 'the whole import', over('roster', 'whole'), '']) // prettier-ignore
  rows.push([`with baselines and findings, ${name}`, seconds(median(taken.whole)), `backtest: ${seconds(median(taken.backtest))}`, `**${over('whole', 'backtest')}**`, 3]) // prettier-ignore
}
console.log(`An import of a chain of 750 people over two years, on ${machine()}.\n`)
console.log(table(['import of', 'takes', 'beside', 'times as long', 'at most'], rows))
