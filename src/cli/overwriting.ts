import { existsSync } from 'node:fs'
import { BadSettings } from '../settings.js'

/** Throws where a file is there already, unless it may be written over. */
export function refuseToOverwrite(force: boolean, ...files: string[]): void {
  const there = files.filter((file) => existsSync(file))
  if (force || there.length === 0) return
  throw new BadSettings([
    `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already, and nothing was written. Move it away, say where else to write, or give --force to write over it.`,
  ])
}
