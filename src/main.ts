import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the build makes of the whole server, so that it starts sooner: see scripts/bundle-server.mjs. */
const ONE_FILE = join(import.meta.dirname, '../server.js')

/** What has been compiled once is kept; where it can't be written, it is compiled each time. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown } // none before Node 22
enableCompileCache?.(join(import.meta.dirname, '../.compiled'))
await import(existsSync(ONE_FILE) ? pathToFileURL(ONE_FILE).href : './run.js')
