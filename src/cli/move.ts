import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { connectionsTo } from '../../ormconfig.js'
import { besideDatabase } from '../access/embedded-key.js'
import { Database } from '../database/database.js'
import { CannotOpen, isThere, nameOf } from '../database/opening.js'
import type { DatabaseSettings } from '../database/settings.js'
import { BadSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { carryOver } from './carried-over.js'
import { commandLine } from './command-line.js'
import { type LookedAt, lookedAt, recordsInWords } from './looked-at.js'

const USAGE = `Usage: npm run move -- FROM TO
Carries a SQLite database over to PostgreSQL, for who has outgrown one machine: sqlite:FILE to postgres://USER:PASSWORD@HOST:PORT/NAME.
Stop the server first. TO has to be an empty database. All of it arrives, or nothing; FROM stays as it is, but for being
brought up to date. Both are looked at: the trail, every row, how many incidents there are and with which findings have to be the same.
`

/** What the server keeps outside of the database, and goes on with. */
const KEPT_BESIDE = ['.anchors', '.erased', '.key.json']

async function move(fromUrl: string, toUrl: string): Promise<void> {
  const [from, to] = [addressed(fromUrl, 'sqlite'), addressed(toUrl, 'postgres')]
  console.error(`From ${nameOf(from)} to ${nameOf(to)}`)
  if (!(await isThere(from))) throw new CannotOpen(`There is no database ${from.file}. Nothing was moved.`)
  const before = await lookedAt(from, process.env.AUDIT_ANCHOR_FILE?.trim() || `${from.file}.anchors`)
  if (before.wrong.length > 0) {
    console.log(recordsInWords(before))
    throw new CannotOpen('The database does not hold, so it was not moved. Put back a backup that holds first.')
  }
  await (await Database.open(to)).close() // makes the tables; those of the other are up to date since it was looked at
  await carryOver(from, to, (table, rows) => rows > 0 && console.error(`${table}: ${rows}`))
  const after = await lookedAt(to)
  console.log(recordsInWords(after))
  const different = differences(before, after)
  if (different.length > 0) {
    console.error(`What has arrived is not what was there: ${different.join(', ')}. Do not use it.`)
    process.exitCode = 1
    return
  }
  for (const file of keptBeside(from, toUrl)) console.log(`${file} was copied, and goes on there.`)
  console.log(`It is the same, row by row. Start the server with DATABASE_URL set to ${nameOf(to)}.`)
}

function addressed(url: string, dialect: 'sqlite' | 'postgres'): DatabaseSettings {
  const settings = connectionsTo(url)
  if (settings.dialect !== dialect)
    throw new BadSettings(['FROM is a SQLite database (sqlite:FILE), and TO one of PostgreSQL (postgres://…).'])
  return settings
}

const differences = (before: LookedAt, after: LookedAt): string[] => [
  ...after.wrong,
  ...(['rows', 'entries', 'incidents'] as const).filter((figure) => before[figure] !== after[figure]),
  ...(JSON.stringify(before.findings) === JSON.stringify(after.findings) ? [] : ['findings']),
]

/** The files that were copied: those that are not there yet. */
function keptBeside({ file }: DatabaseSettings, toUrl: string): string[] {
  const beside = besideDatabase(toUrl, undefined)
  const copied: string[] = []
  for (const kind of KEPT_BESIDE) {
    const [there, here] = [`${file}${kind}`, `${beside}${kind}`]
    if (!existsSync(there) || existsSync(here)) continue
    mkdirSync(dirname(here), { recursive: true })
    copyFileSync(there, here)
    copied.push(here)
  }
  return copied
}

const { positionals } = commandLine(USAGE, {}, 2)
try {
  await move(positionals[0]!, positionals[1]!)
} catch (error) {
  tellFailure(error)
}
