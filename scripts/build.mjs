// Builds what the demo runs, unless nothing has changed since it was last built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const MARK = 'dist/.built'
const SOURCES = ['src', 'ormconfig.ts', 'tsconfig.json', 'nest-cli.json', 'package-lock.json']

const changedAt = (path) => {
  const found = statSync(path)
  const within = found.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : []
  return Math.max(found.mtimeMs, ...within)
}

if (!existsSync(MARK) || statSync(MARK).mtimeMs < Math.max(...SOURCES.map(changedAt))) {
  console.log('Building …')
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(MARK, '')
}
