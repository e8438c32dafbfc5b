import { readSettings } from './settings.js'
import { startServer } from './server.js'
import { tellFailure } from './tell-failure.js'

try {
  const { url } = await startServer(await readSettings(process.env))
  console.log(`Reprieve answers at ${url}/graphql`)
} catch (error) {
  tellFailure(error)
}
