import { renameSync, rmSync } from 'node:fs'
import { DataSource } from 'typeorm'
import { keepPrivate } from '../database/private-file.js'
import { connectionsTo } from '../../ormconfig.js'
import { BadSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'
import { recordsInWords, lookedAt } from './looked-at.js'
import { refuseToOverwrite } from './overwriting.js'

const USAGE = `Usage: npm run backup -- FILE [--force]
Writes the whole database of SQLite into FILE, as it stands at one moment, while the server goes on; then looks at what it
wrote: the trail, every row, and how many there are. A PostgreSQL database is saved with pg_dump: see docs/operating.md.
`

async function backup(file: string, force: boolean): Promise<void> {
  refuseToOverwrite(force, file)
  const { database, anchors } = await settingsAtHand()
  if (database.dialect === 'postgres')
    throw new BadSettings(['A PostgreSQL database is saved with pg_dump --format=custom: see docs/operating.md.'])
  const draft = `${file}.${process.pid}`
  try {
    keepPrivate(draft)
    const source = await new DataSource({ ...database.reader, entities: [], migrations: [] }).initialize()
    try {
      await source.query('VACUUM INTO ?', [draft])
    } finally {
      await source.destroy()
    }
    const found = await lookedAt(connectionsTo(`sqlite:${draft}`), anchors.file)
    console.log(recordsInWords(found))
    if (found.wrong.length > 0) process.exitCode = 1
    for (const rest of ['-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true })
    renameSync(draft, file)
    console.log(`The backup stands in ${file}.`)
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true })
  }
}

const { values, positionals } = commandLine(USAGE, { force: { type: 'boolean', default: false } }, 1)
try {
  await backup(positionals[0]!, values.force)
} catch (error) {
  tellFailure(error)
}
