import { writeFileSync } from 'node:fs'
import type { INestApplicationContext } from '@nestjs/common'
import type { Language } from '../language/language.js'
import { ReportService } from '../review/report/report.service.js'
import type { Settings } from '../settings.js'
import { systemClock } from '../time/clock.js'
import { withApplication } from './application.js'

/** For the eyes of HR alone. */
const PRIVATE = { mode: 0o600 }

/** Writes a month's review into a file and says so on the console. The exit code of the command. */
export function writeReport(
  settings: Settings,
  { month, language, out }: { month: string; language: Language; out: string },
  clock = systemClock,
): Promise<number> {
  const work = async (app: INestApplicationContext) => {
    const page = await app.get(ReportService, { strict: false }).forOperator(month, language)
    if (typeof page !== 'string') {
      console.error(`${page.problem} Nothing was written.`)
      return 1
    }
    writeFileSync(out, page, PRIVATE)
    console.log(`The review of ${month} stands in ${out}. Open it in a browser, or print it from there.`)
    return 0
  }
  return withApplication(settings, work, clock)
}
