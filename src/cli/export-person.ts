import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportPage } from '../retention/export-page.js'
import { ExportService } from '../retention/export.service.js'
import { readSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { withApplication } from './application.js'

const USAGE = `Usage: npm run export:person -- NUMBER DIR
Writes everything that is held on the employee with this number into DIR: as JSON, and as a page to read.
`
/** For the eyes of whoever runs it alone. */
const PRIVATE = { mode: 0o600 }

async function run(number: string, dir: string): Promise<number> {
  return withApplication(await readSettings(process.env), async (app) => {
    const data = await app.get(ExportService).forOperator(number)
    if (!data) {
      console.error(`Nobody in the directory has the number ${number}. Nothing was written.`)
      return 1
    }
    mkdirSync(dir, { recursive: true })
    const file = join(dir, number.replaceAll(/[^\w-]/g, '_'))
    writeFileSync(`${file}.json`, `${JSON.stringify(data, null, 2)}\n`, PRIVATE)
    writeFileSync(`${file}.html`, exportPage(data), PRIVATE)
    console.log(`What is held on ${data.person.name} stands in ${file}.json and, to read, in ${file}.html.`)
    return 0
  })
}

const [number, dir, ...more] = process.argv.slice(2)
if (!number || !dir || more.length > 0 || number.startsWith('-')) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await run(number, dir)
  } catch (error) {
    tellFailure(error)
  }
}
