import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The project's own folder, from sources and from the built project (which is a folder deeper) alike: where the files are
 * that no compiler moves.
 */
export function packageRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('No package.json above: the project has to be started from its own folder.')
  return packageRoot(above)
}
