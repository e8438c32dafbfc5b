// Measures what `npm ci --omit=dev` installs, in a folder of its own, and fails where it is 250 MB or more.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const MOST_MB = 250
const LARGEST = 10

const bytes = (path) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.size ?? 0
  return readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0)
}
const megabytes = (size) => `${Math.round(size / 1_000_000)} MB`

const folder = mkdtempSync(join(tmpdir(), 'reprieve-production-'))
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(file, join(folder, file))
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { JOBS: 'max', ...process.env },
  })
  if (status !== 0) process.exit(status ?? 1)
  const modules = join(folder, 'node_modules')
  const packages = readdirSync(modules).map((name) => ({ name, size: bytes(join(modules, name)) }))
  const total = packages.reduce((sum, { size }) => sum + size, 0)
  const largest = packages.sort((a, b) => b.size - a.size).slice(0, LARGEST)
  console.log(largest.map(({ name, size }) => `${name.padEnd(20)} ${megabytes(size).padStart(7)}`).join('\n'))
  console.log(`A production install is ${megabytes(total)}; ${MOST_MB} MB is the most.`)
  if (total >= MOST_MB * 1_000_000) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
