import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import withdrawn from 'node-sqlite3-wasm' // 0.8.54: it holds SQLite 3.52.0, which its makers withdrew
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { HandMigrated } from '../../src/database/hand-migrated.js'
import { CannotOpen } from '../../src/database/opening.js'
import { knownFault, refuseUnsoundSqlite } from '../../src/database/sound-sqlite.js'
import type { SqliteEngine } from '../../src/database/sqlite-driver.js'
import { testFolder } from '../world/own-database.js'

type Callback = (error: Error | null, rows?: unknown[]) => void

/** The withdrawn SQLite itself, asked in the way of sqlite3; `saying` another version than it has, if told to. */
const engineOf = (saying?: string): SqliteEngine => ({
  Database: class {
    private readonly real = new withdrawn.Database()
    exec(sql: string, done: Callback) {
      this.real.exec(sql)
      done(null)
    }
    all(sql: string, done: Callback) {
      done(null, this.real.all(saying ? sql.replace('sqlite_version()', `'${saying}'`) : sql))
    }
    close() {
      this.real.close()
    }
  },
})

const refusal = (engine: SqliteEngine) =>
  refuseUnsoundSqlite(engine).then(
    () => 'none',
    (error: Error) => (error instanceof CannotOpen ? error.message : error),
  )

describe('a SQLite that answers wrongly', () => {
  it('is known by its version', async () => {
    expect(await refusal(engineOf())).toBe(
      'SQLite 3.52.0, which the package sqlite3 brought, was withdrawn by its makers and leaves rows out of its answers, and Reprieve does not start on it. ' +
        'Run npm ci: it installs the one in package-lock.json, which answers rightly.',
    )
  })

  it('is found out by its answer, whatever version it says it is', async () => {
    expect(await refusal(engineOf('3.99.0'))).toMatch(/^SQLite 3\.99\.0, .* leaves rows out of its answers.*npm ci/)
  })

  it('opens no database, and makes no file', async () => {
    const file = join(testFolder(), 'unsound', 'reprieve.sqlite')
    const settings = { ...connectionsTo(`sqlite:${file}`), engine: engineOf() }
    await expect(Database.open(settings)).rejects.toThrow(CannotOpen)
    await expect(new HandMigrated(settings).initialize()).rejects.toThrow(CannotOpen) // TypeORM's command line
    expect(existsSync(file)).toBe(false)
  })

  it('is not the one that is installed', async () => {
    expect(await refusal(connectionsTo(`sqlite:${join(testFolder(), 'sound.sqlite')}`).engine!)).toBe('none')
  })

  it.each([
    ['3.7.0', true],
    ['3.44.5', true],
    ['3.44.6', false],
    ['3.50.6', true],
    ['3.50.7', false],
    ['3.51.2', true],
    ['3.51.3', false],
    ['3.52.0', true],
    ['3.53.0', false],
    ['3.53.4', false],
    ['4.0.0', false],
  ])('%s has a known fault: %s', (version, faulty) => {
    expect(knownFault(version) !== undefined).toBe(faulty)
  })
})
