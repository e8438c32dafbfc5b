import { spawnSync } from 'node:child_process'
import { mkdtempSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, jest } from '@jest/globals'
import type pg from 'pg'
import { DataSource } from 'typeorm'
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js'
import * as documents from '../world/documents.js'
import { atEnd } from '../world/at-end.js'
import { dialect, testFolder } from '../world/own-database.js'
import { changedPast, verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

/** What trouble there was stands in the log, where it is meant to be, and is held to be nothing else. */
const log: string[] = []
const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((line) => log.push(String(line)) > 0)
afterAll(() => {
  stderr.mockRestore()
  const expected = /"context":"(Faults|ReadsService|BetweenProcesses|Baselines)"/
  expect(log.filter((line) => !expected.test(line))).toEqual([])
  expect(log.join('')).toContain('"context":"Faults"')
})

const world = await startWorld({ STATEMENT_TIMEOUT: '5' })
const riverside = await world.store()
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const refusal = async () => manager.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'Another till.' })

const onSqlite = dialect === 'sqlite' ? describe : describe.skip
onSqlite(
  'while the database is in trouble, changes are refused in words, reading goes on, and all is well after',
  () => {
    it('a full disk', async () => {
      const [{ pages }] = (await world.rows<{ pages: number }>(
        'SELECT page_count AS pages FROM pragma_page_count',
      )) as [{ pages: number }]
      await world.change((tx) => tx.query(`PRAGMA max_page_count = ${pages}`))
      const said: string[] = []
      for (let n = 0; n < 200 && said.length === 0; n++)
        await manager
          .logs({ about: dana, summary: 'x'.repeat(2_000) })
          .catch((error: Error) => said.push(error.message))
      expect(said.join()).toMatch(/The disk that holds the records is full, and nothing was changed/)
      expect((await manager.sees(incident))!.id).toBe(incident.id)
      await world.change((tx) => tx.query('PRAGMA max_page_count = 1073741823'))
      await manager.logs({ about: dana })
    })

    it('a lock that another process holds', async () => {
      const other = await new DataSource({ ...world.settings!.database.writer, migrations: [] }).initialize()
      await other.query('BEGIN IMMEDIATE')
      expect((await refusal()).message).toMatch(/locked by something else just now, and nothing was changed/)
      expect((await manager.sees(incident))!.withdrawnAt).toBeNull()
      await other.query('ROLLBACK')
      await other.destroy()
      await manager.withdraws(incident, 'Another till.')
    })

    it('a disk that only reads', async () => {
      await connection('PRAGMA query_only = 1')
      expect(await manager.cannotLog({ about: dana })).toMatchObject({
        message: expect.stringMatching(/can only be read/),
      })
      expect((await manager.sees(incident))!.id).toBe(incident.id)
      await connection('PRAGMA query_only = 0')
      await manager.logs({ about: dana })
    })

    it('and the trail holds', holds)
  },
)

/** A file system of one MiB for PostgreSQL alone, where this machine lets us make one. */
const tinyDisk = dialect === 'postgres' ? mountTinyDisk() : undefined
function mountTinyDisk(): string | undefined {
  const folder = mkdtempSync(join(testFolder(), 'tiny-disk-'))
  const { uid, gid } = statSync(testFolder()) // whoever runs PostgreSQL
  const options = `size=1m,mode=700,uid=${uid},gid=${gid}`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return undefined
  atEnd(() => spawnSync('umount', ['-l', folder]))
  return folder
}
/** PostgreSQL's disk_full. */
function isFull(error: unknown): boolean {
  if ((error as { code?: string }).code === '53100') return true
  throw error
}

const onPostgres = dialect === 'postgres' ? describe : describe.skip
onPostgres('while PostgreSQL is in trouble, it is said in words, and all is well after, without a restart', () => {
  it('a table that something else has locked: it ends, and is said to have taken too long', async () => {
    const other = await another()
    const held = other.createQueryRunner() // one connection, for as long as it takes
    await held.startTransaction()
    await held.query('LOCK TABLE incidents IN ACCESS EXCLUSIVE MODE')
    for (const refused of [await refusal(), await manager.isRefused(LISTED)])
      expect(refused.message).toMatch(/The database took too long, and nothing was changed/)
    await held.rollbackTransaction()
    await other.destroy()
    expect((await manager.sees(incident))!.withdrawnAt).toBeNull()
  })

  it('a database that only reads', async () => {
    const readOnly = (value: string) => `ALTER DATABASE ${nameOf()} SET default_transaction_read_only = ${value}`
    const other = await another()
    await other.query(readOnly('on'))
    await lost(other)
    expect(await said(() => manager.logs({ about: dana }))).toMatch(
      /can only be read just now, and nothing was changed/,
    )
    expect((await manager.sees(incident))!.id).toBe(incident.id)
    await other.query('SET default_transaction_read_only = off')
    await other.query(readOnly('off'))
    await lost(other)
    await other.destroy()
    expect(await said(() => manager.logs({ about: dana }))).toBe('done')
  })

  const onDiskOfItsOwn = tinyDisk ? it : it.skip
  onDiskOfItsOwn('a full disk', async () => {
    const other = await another()
    await other.query(`CREATE TABLESPACE tiny LOCATION '${tinyDisk}'`)
    await other.query('ALTER TABLE incidents SET TABLESPACE tiny')
    await other.query('CREATE TABLE filling (text text) TABLESPACE tiny')
    const fill = `INSERT INTO filling SELECT string_agg(md5(n::text), '') FROM generate_series(1, 250) n`
    for (let full = false; !full;) full = await other.query(fill).then(() => false, isFull)
    let last = ''
    for (let n = 0; n < 200 && !/is full/.test(last); n++)
      last = await said(() => manager.logs({ about: dana, summary: 'x'.repeat(2_000) }))
    expect(last).toMatch(/The disk that holds the records is full, and nothing was changed/)
    expect((await manager.sees(incident))!.id).toBe(incident.id)
    await other.query('DROP TABLE filling')
    expect(await said(() => manager.logs({ about: dana }))).toBe('done')
    await other.query('ALTER TABLE incidents SET TABLESPACE pg_default')
    await other.query('DROP TABLESPACE tiny')
    await other.destroy()
  })

  it('all connections lost at once, over and over, under load', async () => {
    const other = await another()
    const acknowledged: string[] = []
    for (let round = 0; round < 5; round++) {
      const asked = Array.from(
        { length: 8 },
        () =>
        manager.logs({ about: dana }).then(({ id }) => acknowledged.push(id as string), (error: Error) => expect(error.message).toMatch(/cannot be reached just now|took too long/)), // prettier-ignore
      )
      await lost(other)
      await Promise.all(asked)
    }
    await other.destroy()
    expect(await said(() => manager.logs({ about: dana }))).toBe('done')
    for (const id of acknowledged) expect((await manager.sees({ id }))!.id).toBe(id)
  })

  it('a connection that ends while it is handed over, when the pool listens no more and nobody else does yet', async () => {
    const pool = (world.database['writer'].driver as PostgresDriver).master as pg.Pool
    const client = await pool.connect()
    try {
      expect(client.listenerCount('error')).toBeGreaterThan(0)
      expect(client.emit('error', new Error('terminating connection due to unexpected postmaster exit'))).toBe(true)
    } finally {
      client.release(true)
    }
    expect(await said(() => manager.logs({ about: dana }))).toBe('done')
  })

  it('and the trail holds', holds)
})

/** What comes of something once the lost connections are known to be lost: as many as there were may still be tried. */
async function said(work: () => Promise<unknown>): Promise<string> {
  let last = ''
  for (let tries = 0; tries < 20; tries++) {
    last = await work().then(
      () => 'done',
      (error: Error) => error.message,
    )
    if (!/cannot be reached just now/.test(last)) return last
  }
  return last
}

const LISTED = '{ incidents { edges { node { summary } } } }'
const connection = (pragma: string) => world.database['writer'].query(pragma)

async function holds() {
  expect((await verified(world)).damage).toEqual([])
  expect(await changedPast(world)).toEqual([])
}

const another = () => new DataSource({ ...world.settings!.database.writer, extra: {}, migrations: [] }).initialize()
const nameOf = () => new URL((world.settings!.database.writer as { url: string }).url).pathname.slice(1)
/** As when a network or a server goes: every other connection to the database ends. */
const lost = (other: DataSource) =>
  other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()') // prettier-ignore
