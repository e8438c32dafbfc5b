// Measures what production installs, in a folder of its own, and fails where it takes 250 MB of the disk or more.
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { bytesOf, installProduction } from './production.mjs'

const MOST_MB = 250
const LARGEST = 10

const megabytes = (size) => `${Math.round(size / 1_000_000)} MB`

const folder = mkdtempSync(join(tmpdir(), 'reprieve-production-'))
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(file, join(folder, file))
  installProduction(folder)
  const modules = join(folder, 'node_modules')
  const packages = readdirSync(modules).map((name) => ({ name, size: bytesOf(join(modules, name)) }))
  const total = packages.reduce((sum, { size }) => sum + size, 0)
  const largest = packages.sort((a, b) => b.size - a.size).slice(0, LARGEST)
  console.log(largest.map(({ name, size }) => `${name.padEnd(20)} ${megabytes(size).padStart(7)}`).join('\n'))
  console.log(`A production install is ${megabytes(total)}; ${MOST_MB} MB is the most.`)
  if (total >= MOST_MB * 1_000_000) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
