import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { packageRoot } from '../../src/graphql/package-root.js'

const root = packageRoot()
export const DESK = join(root, 'dist', 'desk')
const VITE = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

/**
 * The desk of these sources, as the build makes it: built now, unless what is there is younger than they are. It is put in place
 * whole, since other tests start servers meanwhile.
 */
export function builtDesk(): void {
  const built = join(DESK, 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs > changedAt(join(root, 'src', 'desk'))) return
  mkdirSync(dirname(DESK), { recursive: true })
  const folder = mkdtempSync(`${DESK}-`)
  const { status, stderr } = spawnSync(
    process.execPath,
    [VITE, 'build', '--config', join('src', 'desk', 'vite.config.mjs')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', DESK_FOLDER: folder } },
  )
  if (status !== 0) throw new Error(`The desk could not be built: ${stderr}`)
  rmSync(DESK, { recursive: true, force: true })
  renameSync(folder, DESK)
}

function changedAt(path: string): number {
  const found = statSync(path)
  const within = found.isDirectory() ? readdirSync(path).map((name) => changedAt(join(path, name))) : []
  return Math.max(found.mtimeMs, ...within)
}
