import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { it } from '@jest/globals'

/** The built server. */
export const MAIN = join(import.meta.dirname, '../../dist/src/main.js')

/** A story that needs it: "npm run check" builds the project before it tests. */
export const ifBuilt = existsSync(MAIN) ? it : it.skip
