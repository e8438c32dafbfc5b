import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import type { Dialect } from '../../src/database/settings.js'

export const dialect: Dialect = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite'
export const testFolder = () => process.env.TEST_FOLDER!

/** The address of a new database of one's own, its tables in place: a copy of one that was migrated once. */
export const ownDatabase = (): Promise<string> => (dialect === 'postgres' ? ownPostgres(true) : ownSqlite())

/** The address of a new database without any tables. */
export const emptyDatabase = async (): Promise<string> =>
  dialect === 'postgres' ? ownPostgres(false) : `sqlite:${newFile()}`

const newName = () => `reprieve_${randomUUID().replaceAll('-', '')}`
const newFile = () => join(testFolder(), `${newName()}.sqlite`)

/** Opening brings the tables up to date, closing leaves one whole file. */
async function migrate(url: string): Promise<void> {
  await (await Database.open(connectionsTo(url))).close()
}

async function ownSqlite(): Promise<string> {
  const template = join(testFolder(), 'template.sqlite')
  if (!existsSync(template)) {
    // Another process may be doing the same: the last to finish wins, and nobody ever sees half a file.
    const file = newFile()
    await migrate(`sqlite:${file}`)
    renameSync(file, template)
  }
  const file = newFile()
  copyFileSync(template, file)
  return `sqlite:${file}`
}

const TEMPLATE = 'reprieve_template'
const MAKING = 1795300000

async function ownPostgres(withTables: boolean): Promise<string> {
  const server = process.env.TEST_POSTGRES!
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    // One at a time: a template cannot be copied while somebody is in it.
    await client.query('SELECT pg_advisory_lock($1)', [MAKING])
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE])
    if (withTables && made.rowCount === 0) {
      await client.query(`CREATE DATABASE ${TEMPLATE}`)
      await migrate(`${server}/${TEMPLATE}`)
    }
    const name = newName()
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${withTables ? TEMPLATE : 'template0'}`)
    return `${server}/${name}`
  } finally {
    await client.end() // which gives the lock back
  }
}
