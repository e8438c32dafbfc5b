// Installs what package-lock.json names, unless that is what is there. Runs before anything is installed: on bare Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22))
  console.error(
    `Node ${process.versions.node} is out of date: everything still works on 20.20, but install 24, or 22.22 or later.`,
  )

const MARK = 'node_modules/.installed'
const locked = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(process.platform)
  .update(process.arch)
const wanted = locked.digest('hex')
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
  console.log('Installing. It takes some minutes where SQLite is compiled …')
  // Quiet about what packages say of an older Node, once said above. JOBS: where SQLite is compiled, on all processors.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { JOBS: 'max', ...process.env },
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(MARK, wanted)
}
