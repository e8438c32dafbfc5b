import { BadRecords } from '../intake/problems.js'
import { reportInWords } from '../intake/import-report.js'
import { readSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { importFolder } from './folder-import.js'

const USAGE = `Usage: npm run import -- DIR
DIR holds stores.csv, employees.csv, shifts.csv and incidents.csv. All of it is imported, or nothing where anything is wrong.
`
const args = process.argv.slice(2)
const [dir] = args
if (args.length !== 1 || !dir || dir.startsWith('-')) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  try {
    console.log(reportInWords(await importFolder(await readSettings(process.env), dir)))
  } catch (error) {
    tellFailure(error)
    if (error instanceof BadRecords) console.error('Nothing was imported. Put these right and run the import again.')
  }
}
