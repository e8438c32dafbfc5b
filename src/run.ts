import { readSettings } from './settings.js'
import { startServer } from './server.js'
import { tellFailure } from './tell-failure.js'

try {
  const { app, url } = await startServer(await readSettings(process.env))
  app.enableShutdownHooks() // it is the process that signals end, and not a server, of which tests have many
  console.log(`Reprieve answers at ${url}/graphql`)
} catch (error) {
  tellFailure(error)
}
