import { Database } from '../database/database.js'
import { readSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'

try {
  const { database: settings } = await readSettings(process.env)
  const database = await Database.open(settings)
  await database.close()
  console.log('The tables are up to date.')
} catch (error) {
  tellFailure(error)
}
