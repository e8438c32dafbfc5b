import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { connectionsTo } from '../../ormconfig.js'
import { AuditService } from '../audit/audit.service.js'
import { Seals } from '../audit/seals.service.js'
import { TrailWriter } from '../audit/trail.writer.js'
import { eraseAgain } from '../customers/known/erase-again.writer.js'
import { ErasuresFile } from '../customers/known/erasures-file.writer.js'
import { Database } from '../database/database.js'
import { nameOf } from '../database/opening.js'
import { keepPrivate } from '../database/private-file.js'
import { DEFAULT_DATABASE_URL } from '../database/settings.js'
import { BadSettings } from '../settings.js'
import { systemClock } from '../time/clock.js'
import { tellFailure } from '../tell-failure.js'
import { commandLine } from './command-line.js'
import { recordsInWords, lookedAt } from './looked-at.js'

const USAGE = `Usage: npm run restore -- FILE [--force]
Puts a backup of a SQLite database where DATABASE_URL says, and proves what it put back: the trail, every row against it, how many
incidents there are and with which findings. Customers who were erased since stay erased. Stop the server first. A database that is there already is left as it is, unless you
give --force; it is then kept beside, under a name that ends in .before-restore. A backup that does not hold is not put back.
`

async function restore(file: string, force: boolean): Promise<void> {
  const url = process.env.DATABASE_URL?.trim() || DEFAULT_DATABASE_URL
  const settings = connectionsTo(url)
  console.error(`Database: ${nameOf(settings)}`)
  const target = settings.file
  if (!target) throw new BadSettings(['A PostgreSQL database is put back with pg_restore: see docs/operating.md.'])
  if (!existsSync(file)) throw new BadSettings([`There is no file ${file}. Nothing was put back.`])
  if (existsSync(target) && !force)
    throw new BadSettings([
      `${target} is there already, and nothing was put back. Move it away, or give --force: it is then kept as ${target}.before-restore.`,
    ])
  const draft = `${target}.${process.pid}`
  try {
    keepPrivate(draft)
    copyFileSync(file, draft)
    const anchors = process.env.AUDIT_ANCHOR_FILE?.trim() || `${target}.anchors`
    const found = await lookedAt(connectionsTo(`sqlite:${draft}`), anchors)
    console.log(recordsInWords(found))
    if (found.wrong.length > 0) {
      console.error('Nothing was put back.')
      process.exitCode = 1
      return
    }
    const erased = await erasedAgain(draft, process.env.ERASURES_FILE?.trim() || `${target}.erased`)
    if (erased > 0) console.log(`${erased} customers who were erased since then are erased in it too.`)
    if (existsSync(target)) renameSync(target, `${target}.before-restore`)
    // What SQLite kept beside the old database belongs to that one.
    for (const rest of ['-wal', '-shm'])
      if (existsSync(`${target}${rest}`)) renameSync(`${target}${rest}`, `${target}.before-restore${rest}`)
    renameSync(draft, target)
    console.log(`${file} was put back as ${target}.`)
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true })
  }
}

/** What was erased stays so, whatever a backup from before knows. */
async function erasedAgain(draft: string, erasures: string): Promise<number> {
  const file = new ErasuresFile(erasures)
  if (file.ids().size === 0) return 0
  const database = await Database.open(connectionsTo(`sqlite:${draft}`))
  try {
    const [customers] = await database.read("SELECT 1 AS there FROM sqlite_master WHERE name = 'customers'")
    if (!customers) return 0
    const seals = await Seals.open(database, systemClock)
    const audit = new AuditService(database, new TrailWriter(database, systemClock), seals, systemClock)
    return await eraseAgain(file, { database, audit, clock: systemClock })
  } finally {
    await database.close()
  }
}

const { values, positionals } = commandLine(USAGE, { force: { type: 'boolean', default: false } }, 1)
try {
  await restore(positionals[0]!, values.force)
} catch (error) {
  tellFailure(error)
}
