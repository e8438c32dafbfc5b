import { Database } from '../database/database.js'
import { tellFailure } from '../tell-failure.js'
import { settingsAtHand } from './database-at-hand.js'

try {
  const { database: settings } = await settingsAtHand({ create: process.argv.includes('--create') })
  const database = await Database.open(settings)
  await database.close()
  console.log('The tables are up to date.')
} catch (error) {
  tellFailure(error)
}
