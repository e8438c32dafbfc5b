import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Sees to it that a file can be read and written by its owner alone, and makes it if it isn't there; SQLite gives the files
 * beside a database the same rights. Where the file is somebody else's, their rights stay.
 */
export function keepPrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  else
    try {
      chmodSync(file, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    }
}
