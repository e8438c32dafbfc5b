// What a server in production needs of node_modules: installed, pruned and measured, for the size check and for releases.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** In a folder with package.json and package-lock.json. `builtIn` has SQLite built already: nothing is compiled then. */
export function installProduction(folder, { builtIn } = {}) {
  // An optional peer is omitted only with all that is optional: without it, the TypeScript compiler would be installed.
  const omitted = ['--omit=dev', '--omit=optional']
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error', ...(builtIn ? ['--ignore-scripts'] : [])]
  const { status } = spawnSync('npm', ['ci', ...omitted, ...quietly], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { JOBS: 'max', ...process.env },
  })
  if (status !== 0) throw new Error('npm could not install what production needs.')
  const build = join('sqlite3', 'build')
  if (builtIn && existsSync(join(builtIn, build)))
    cpSync(join(builtIn, build), join(folder, 'node_modules', build), { recursive: true })
  prune(join(folder, 'node_modules'))
}

/** Removes what no server reads: types, source maps, what compiling SQLite left behind and its builds for other machines. */
function prune(modules) {
  const sqlite = join(modules, 'sqlite3')
  for (const name of readdirSync(join(sqlite, 'prebuilds')))
    if (name !== `${process.platform}-${process.arch}`) rmSync(join(sqlite, 'prebuilds', name), { recursive: true })
  for (const path of filesIn(modules)) {
    const isLeftOver = path.startsWith(join(sqlite, 'build')) && !path.endsWith(join('Release', 'node_sqlite3.node'))
    if (isLeftOver || /\.(map|d\.[cm]?ts)$/.test(path)) rmSync(path)
  }
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** Bytes on the disk, where the many small files take more than their length; Windows tells only that. */
export function bytesOf(path) {
  const found = lstatSync(path)
  const within = found.isDirectory() ? readdirSync(path) : []
  return within.reduce((sum, name) => sum + bytesOf(join(path, name)), found.blocks ? found.blocks * 512 : found.size)
}
