import { Database } from '../database/database.js'
import { tellFailure } from '../tell-failure.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run migrate [-- --create]
Brings the tables up to date. With --create the database is made where there is none.
`
const { values } = commandLine(USAGE, { create: { type: 'boolean', default: false } })
try {
  const { database: settings } = await settingsAtHand(values)
  const database = await Database.open(settings)
  await database.close()
  console.log('The tables are up to date.')
} catch (error) {
  tellFailure(error)
}
