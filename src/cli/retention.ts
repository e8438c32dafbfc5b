import { reportInWords } from '../retention/retention-report.js'
import { RetentionRunsService } from '../retention/retention-runs.service.js'
import { RetentionService } from '../retention/retention.service.js'
import { tellFailure } from '../tell-failure.js'
import { Clock } from '../time/clock.js'
import { withApplication } from './application.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const USAGE = `Usage: npm run retention [-- --dry-run]
Takes the person out of incidents whose period is over, removes what was told of them, and shifts, leave, notices and logs by
their own periods. With --dry-run it says what it would do.
`
async function run(dryRun: boolean): Promise<void> {
  let interrupted = false
  process.once('SIGINT', () => (interrupted = true)) // ends after what it is at, and the next run goes on
  await withApplication(await settingsAtHand(), async (app) => {
    const startedAt = app.get(Clock).now()
    const ended = await app.get(RetentionService).run({ dryRun, stopped: () => interrupted })
    const report = reportInWords(ended, { dryRun })
    if (!dryRun)
      await app.get(RetentionRunsService).report(startedAt.slice(0, 10), startedAt, report, { finished: !interrupted })
    console.log(report)
  })
}

const { values } = commandLine(USAGE, { 'dry-run': { type: 'boolean', default: false } })
try {
  await run(values['dry-run'])
} catch (error) {
  tellFailure(error)
}
