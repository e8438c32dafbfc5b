import { rmSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder for one run. Whatever ends the run, by then every process that it started has been ended too, and nothing is left behind. */
export async function ownFolder(name) {
  const folder = await mkdtemp(join(tmpdir(), `reprieve-${name}-`))
  await chmod(folder, 0o755) // PostgreSQL may run as somebody else in here
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  return folder
}
