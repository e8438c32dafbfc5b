import { CannotOpen } from './database/opening.js'
import { BadSettings, readSettings } from './settings.js'
import { startServer } from './server.js'

try {
  const { url } = await startServer(await readSettings(process.env))
  console.log(`Reprieve answers at ${url}/graphql`)
} catch (error) {
  console.error(error instanceof BadSettings || error instanceof CannotOpen ? error.message : error)
  process.exitCode = 1
}
