import { tellFailure } from '../tell-failure.js'
import { commandLine, languageIn, LANGUAGES, misused } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'
import { refuseToOverwrite } from './overwriting.js'
import { writeReport } from './written-report.js'

const USAGE = `Usage: npm run report -- --month 2025-11 [--language nl] [--out FILE] [--force]
Writes the month's review for HR as one HTML page that needs nothing else, and prints well. Without --out it is called
review-2025-11.html. It is in English, or in the language that you give: ${LANGUAGES}. A file that is there already is left as it is, unless you give --force. That it was asked for stands in the trail.
`

const { values } = commandLine(USAGE, {
  month: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
})
const language = languageIn(values.language)
if (!values.month || !language) misused(USAGE)
const out = values.out ?? `review-${values.month}.html`
try {
  refuseToOverwrite(values.force, out)
  process.exitCode = await writeReport(await settingsAtHand(), { month: values.month, language, out })
} catch (error) {
  tellFailure(error)
}
