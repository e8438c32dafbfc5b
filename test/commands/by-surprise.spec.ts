import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ownDatabase, emptyDatabase, dialect, testFolder } from '../world/own-database.js'
import { runCommand } from './run-command.js'

const folder = () => mkdtempSync(join(testFolder(), 'terminal-'))

describe('in a fresh terminal', () => {
  const onSqlite = dialect === 'sqlite' ? it : it.skip // which is what there is where nothing is set
  onSqlite.each([
    ['report', ['--month', '2026-01']],
    ['token', ['M01']],
    ['audit-verify', []],
    ['import', ['.']],
  ])('%s makes no database, and no key, and says what to set', (name, args) => {
    const cwd = folder()
    const { status, stdout, stderr } = runCommand(name, args, { cwd })
    expect(status).toBe(name === 'audit-verify' ? 3 : 1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/data\/reprieve\.sqlite \(SQLite\), since DATABASE_URL is not set/)
    expect(stderr).toMatch(/There is no database of Reprieve, and nothing was made/)
    expect(readdirSync(cwd)).toEqual([])
  })

  it('a database without Reprieve’s tables is none either, unless it is to be made', async () => {
    const url = await emptyDatabase()
    const there = { cwd: folder(), env: { DATABASE_URL: url } }
    expect(runCommand('fit', [], there)).toMatchObject({ status: 1, stderr: expect.stringMatching(/nothing was made/) })
    const made = runCommand('migrate', ['--create'], there)
    expect(made).toMatchObject({ status: 0, stdout: 'The tables are up to date.\n' })
    expect(made.stderr).toMatch(dialect === 'sqlite' ? /\.sqlite \(SQLite\)/ : /at 127\.0\.0\.1:\d+ \(PostgreSQL\)/)
    expect(runCommand('fit', [], there).status).toBe(0)
    expect(runCommand('token', ['E999'], there)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/Nobody in this directory has the number E999: no token was made/),
    })
  })
})

describe('what is there already', () => {
  it('is not written over by a report, unless it is asked for', async () => {
    const there = { cwd: folder(), env: { DATABASE_URL: await ownDatabase() } }
    writeFileSync(join(there.cwd, 'good.html'), 'A good report.')
    const refused = runCommand('report', ['--month', '2026-01', '--out', 'good.html'], there)
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/good\.html is there already/) })
    expect(readFileSync(join(there.cwd, 'good.html'), 'utf8')).toBe('A good report.')
    expect(runCommand('report', ['--month', '2026-01', '--out', 'good.html', '--force'], there).status).toBe(0)
    expect(readFileSync(join(there.cwd, 'good.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  })
})
