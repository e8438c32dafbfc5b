import { BadRecords } from '../intake/problems.js'
import { reportInWords } from '../intake/import-report.js'
import { tellFailure } from '../tell-failure.js'
import { importFolder } from './folder-import.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run import -- DIR [--create]
DIR holds stores.csv, employees.csv, shifts.csv and incidents.csv, and customers.csv if you like; or customers.csv alone. All of it
is imported, or nothing where anything is wrong. Without a roster leave shifts.csv out: docs/real-records.md tells what that costs.
With --create the database is made where there is none.
`
const { values, positionals } = commandLine(USAGE, { create: { type: 'boolean', default: false } }, 1)
try {
  console.log(reportInWords(await importFolder(await settingsAtHand(values), positionals[0]!)))
} catch (error) {
  tellFailure(error)
  if (error instanceof BadRecords) console.error('Nothing was imported. Put these right and run the import again.')
}
