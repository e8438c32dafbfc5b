import { Database } from '../database/database.js'
import { CannotOpen } from '../database/opening.js'
import { BadSettings, readSettings } from '../settings.js'

try {
  const { database: settings } = await readSettings(process.env)
  const database = await Database.open(settings)
  await database.close()
  console.log('The tables are up to date.')
} catch (error) {
  console.error(error instanceof BadSettings || error instanceof CannotOpen ? error.message : error)
  process.exitCode = 1
}
