import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ReportService } from '../review/report/report.service.js'
import { tellFailure } from '../tell-failure.js'
import { withApplication } from './application.js'
import { refuseToOverwrite } from './overwriting.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run report -- --month 2025-11 [--out FILE] [--force]
Writes the month's review for HR as one HTML page that needs nothing else, and prints well. Without --out it is called
review-2025-11.html. A file that is there already is left as it is, unless you give --force. That it was asked for stands in the trail.
`

/** For the eyes of HR alone. */
const PRIVATE = { mode: 0o600 }

async function run(month: string, out: string, force: boolean): Promise<number> {
  refuseToOverwrite(force, out)
  return withApplication(await settingsAtHand(), async (app) => {
    const page = await app.get(ReportService, { strict: false }).forOperator(month)
    if (typeof page !== 'string') {
      console.error(`${page.problem} Nothing was written.`)
      return 1
    }
    writeFileSync(out, page, PRIVATE)
    console.log(`The review of ${month} stands in ${out}. Open it in a browser, or print it from there.`)
    return 0
  })
}

try {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { month: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean', default: false } },
  })
  if (values.month === undefined) {
    process.stderr.write(USAGE)
    process.exitCode = 2
  } else process.exitCode = await run(values.month, values.out ?? `review-${values.month}.html`, values.force)
} catch (error) {
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(USAGE)
    process.exitCode = 2
  } else tellFailure(error)
}
