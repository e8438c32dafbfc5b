import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { DataSource } from 'typeorm'
import { connectionsTo } from '../../ormconfig.js'
import { dialect, emptyDatabase, testFolder } from '../world/own-database.js'
import { startWorld } from '../world/world.js'
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
    const command = join(import.meta.dirname, '../../dist/src/cli/backup.js')
    const { stdout } = await run(process.execPath, [command, file], { cwd, env: { PATH: process.env.PATH, ...env } })
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

const COMMANDS = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8')
const programs = await run('pg_dump', ['--version']).catch(() => undefined)
const major = Number(/(\d+)/.exec(programs?.stdout ?? '')?.[1] ?? 0)
// A pg_dump that is older than the server refuses it.
const onPostgres = dialect === 'postgres' && major >= 18 ? describe : describe.skip
if (dialect === 'postgres' && major < 18)
  console.warn(`The backup of PostgreSQL was NOT tested: pg_dump is ${major || 'not installed'}, and the server is 18.`)
onPostgres('a backup of PostgreSQL', () => {
  it('is taken and put back by the commands of the documents, and then holds', async () => {
    await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const from = (world.settings!.database.writer as { url: string }).url
    const to = await emptyDatabase()
    const file = join(cwd, 'saved.dump')
    const commands = [...COMMANDS.matchAll(/^(pg_(?:dump|restore) .*)$/gm)].map(([, command]) => command!)
    expect(commands).toHaveLength(2)
    const filled = commands.map((command) =>
      command.replace('"$DATABASE_URL"', command.startsWith('pg_dump') ? from : to).replace('reprieve.dump', file),
    )
    for (const command of filled) await run('sh', ['-c', command])
    const verified = runCommand('audit-verify', [], { cwd, env: { DATABASE_URL: to } })
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/The trail holds/) })
  })
})
