import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../language/language.js'
import { exportPage } from '../retention/export-page.js'
import { ExportService } from '../retention/export.service.js'
import { tellFailure } from '../tell-failure.js'
import { withApplication } from './application.js'
import { refuseToOverwrite } from './overwriting.js'
import { commandLine, languageIn, LANGUAGES, misused } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run export:person -- NUMBER DIR [--language nl] [--force]
Writes everything that is held on the employee with this number into DIR: as JSON, and as a page to read, in English or
in the language that you give: ${LANGUAGES}. Files that are
there already are left as they are, unless you give --force.
`
/** For the eyes of whoever runs it alone. */
const PRIVATE = { mode: 0o600 }

async function run(number: string, dir: string, language: Language, force: boolean): Promise<number> {
  const file = join(dir, number.replaceAll(/[^\w-]/g, '_'))
  refuseToOverwrite(force, `${file}.json`, `${file}.html`)
  return withApplication(await settingsAtHand(), async (app) => {
    const data = await app.get(ExportService).forOperator(number)
    if (!data) {
      console.error(`Nobody in the directory has the number ${number}. Nothing was written.`)
      return 1
    }
    mkdirSync(dir, { recursive: true })
    writeFileSync(`${file}.json`, `${JSON.stringify(data, null, 2)}\n`, PRIVATE)
    writeFileSync(`${file}.html`, exportPage(data, language), PRIVATE)
    console.log(`What is held on ${data.person.name} stands in ${file}.json and, to read, in ${file}.html.`)
    return 0
  })
}

const { values, positionals } = commandLine(
  USAGE,
  { language: { type: 'string' }, force: { type: 'boolean', default: false } },
  2,
)
const language = languageIn(values.language) ?? misused(USAGE)
try {
  process.exitCode = await run(positionals[0]!, positionals[1]!, language, values.force)
} catch (error) {
  tellFailure(error)
}
