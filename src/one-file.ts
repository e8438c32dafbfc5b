import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Loads what the build makes of all files of a program, so that it starts sooner (scripts/one-file.mjs), or the program's own first
 * file where that has not been built. What has been compiled once is kept; where it can't be written, it is compiled each time.
 */
export async function oneFileOr(built: string, first: string): Promise<void> {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown } // none before Node 22
  enableCompileCache?.(join(import.meta.dirname, '../.compiled'))
  const oneFile = join(import.meta.dirname, '..', built)
  await import(existsSync(oneFile) ? pathToFileURL(oneFile).href : first)
}
