import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { databaseSettings } from '../../src/database/settings.js'
import { keepWriteAheadLog } from '../../src/database/write-ahead-log.js'
import { emptyDatabase, dialect, testFolder } from '../world/own-database.js'
import { rowCounts } from '../world/row-counts.js'

const opening = async (settings: Parameters<typeof Database.open>[0]) => {
  try {
    await (await Database.open(settings)).close()
    return 'opened'
  } catch (error) {
    return (error as Error).message
  }
}

/** One process has four threads for SQLite: a fourth server in it could wait for one that cannot go on, as no thread is left. */
const SERVERS = ['a', 'b', 'c']

class MakesATableAndFails2000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half_made (id integer)')
    await runner.query('CREATE TABLE half_made (id integer)')
  }
  async down(): Promise<void> {}
}

describe('opening a database', () => {
  it('makes the tables, once', async () => {
    const settings = connectionsTo(await emptyDatabase())
    const database = await Database.open(settings)
    const counts = await rowCounts(database)
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['audit_entries', 'employees', 'incidents', 'shifts']))
    await database.close()
    expect(await opening(settings)).toBe('opened')
  })

  ;(dialect === 'sqlite' ? it : it.skip)(
    'and closing leaves one whole file, with nothing beside it that belongs to it',
    async () => {
      for (let times = 0; times < 5; times++) {
        const url = await emptyDatabase()
        await (await Database.open(connectionsTo(url))).close()
        expect(existsSync(`${url.slice('sqlite:'.length)}-wal`)).toBe(false)
      }
    },
  )

  it('that nobody can reach says so in a sentence, without the password', async () => {
    const message = await opening(connectionsTo('postgres://me:secret@127.0.0.1:1/reprieve'))
    expect(message).toMatch(/DATABASE_URL/)
    expect(message).toContain('127.0.0.1:1')
    expect(message).not.toContain('secret')
  })

  it('in a folder that cannot be says so in a sentence', async () => {
    const file = join(testFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await opening(connectionsTo(`sqlite:${file}/reprieve.sqlite`))).toMatch(/DATABASE_URL/)
  })

  it('that is no database says so in a sentence', async () => {
    const file = join(testFolder(), 'letter.sqlite')
    writeFileSync(file, 'Dear Sir or Madam, this is a letter and no database at all, as you will see.'.repeat(50))
    expect(await opening(connectionsTo(`sqlite:${file}`))).toMatch(/letter\.sqlite|DATABASE_URL|database of Reprieve/)
  })

  it('whose migration fails says so, and leaves nothing half made', async () => {
    const url = await emptyDatabase()
    const { writer } = connectionsTo(url)
    const broken = databaseSettings(url, {
      entities: writer.entities,
      migrations: [...(writer.migrations as never[]), MakesATableAndFails2000000000000],
    })
    const said = jest.spyOn(console, 'log').mockReturnValue(undefined) // TypeORM tells of it as well
    expect(await opening(broken)).toMatch(/nothing was changed.*half_made/)
    said.mockRestore()
    const database = await Database.open(connectionsTo(url))
    expect(Object.keys(await rowCounts(database))).not.toContain('half_made')
    await database.close()
  })

  it('by several servers at once makes the tables once', async () => {
    const url = await emptyDatabase()
    const opened = await Promise.all(SERVERS.map(() => Database.open(connectionsTo(url))))
    const ran = opened.map(({ migrated }) => migrated.length).sort((a, b) => a - b)
    expect(ran).toEqual([0, 0, connectionsTo(url).writer.migrations!.length])
    const [{ n }] = (await opened[0]!.read<{ n: number | string }>('SELECT COUNT(*) AS n FROM migrations')) as [
      { n: number | string },
    ]
    expect(Number(n)).toBe(ran[2])
    for (const database of opened) await database.close()
  })

  ;(dialect === 'sqlite' ? it : it.skip)(
    'by several servers at once makes the file once, however they meet',
    async () => {
      for (let times = 0; times < 100; times++) {
        const { writer } = databaseSettings(await emptyDatabase(), { entities: [], migrations: [] })
        const opened = await Promise.all(SERVERS.map(() => new DataSource(writer).initialize()))
        await Promise.all(opened.map(keepWriteAheadLog))
        for (const source of opened) {
          expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
          await source.destroy()
        }
      }
    },
  )

  ;(dialect === 'sqlite' ? it : it.skip)('that somebody else keeps locked says so', async () => {
    const settings = connectionsTo(await emptyDatabase())
    const other = await new DataSource(settings.writer).initialize()
    await keepWriteAheadLog(other)
    await other.query('BEGIN IMMEDIATE')
    const impatient = { ...settings, writer: { ...settings.writer, busyTimeout: 50 } }
    expect(await opening(impatient)).toMatch(/nothing was changed: .*database is locked/)
    await other.query('ROLLBACK')
    await other.destroy()
    expect(await opening(settings)).toBe('opened')
  })

  it('that a newer Reprieve has changed is refused, and left as it is', async () => {
    const url = await emptyDatabase()
    const database = await Database.open(connectionsTo(url))
    await database.write((tx) =>
      tx.query("INSERT INTO migrations (timestamp, name) VALUES (2000000000001, 'FromTheFuture2000000000001')"),
    )
    await database.close()
    expect(await opening(connectionsTo(url))).toMatch(/newer Reprieve.*FromTheFuture2000000000001.*Nothing was changed/)
  })

  it('goes back to where it came from, and up again', async () => {
    const url = await emptyDatabase()
    const source = await new DataSource(connectionsTo(url).writer).initialize()
    await source.runMigrations()
    for (let n = source.migrations.length; n > 0; n--) await source.undoLastMigration()
    const left = await source.query(
      dialect === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'migrations%'"
        : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'
           UNION SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'`,
    )
    expect(left).toEqual([])
    await source.destroy()
    expect(await opening(connectionsTo(url))).toBe('opened')
  })

  it('of SQLite makes the folder that it lies in', async () => {
    const file = join(testFolder(), 'new', 'folder', 'reprieve.sqlite')
    expect(await opening(connectionsTo(`sqlite:${file}`))).toBe('opened')
    expect(existsSync(file)).toBe(true)
    expect(statSync(file).size).toBeGreaterThan(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
