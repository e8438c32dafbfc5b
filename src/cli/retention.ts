import { parseArgs } from 'node:util'
import { NestFactory } from '@nestjs/core'
import { AppModule } from '../app.module.js'
import { reportInWords } from '../retention/retention-report.js'
import { RetentionService } from '../retention/retention.service.js'
import { BadSettings, readSettings } from '../settings.js'

const USAGE = `Usage: npm run retention [-- --dry-run]
Takes the person out of incidents whose period is over, and what was told of them. With --dry-run it says what it would do.
`
async function run(dryRun: boolean): Promise<void> {
  const settings = await readSettings(process.env)
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  })
  let interrupted = false
  process.once('SIGINT', () => (interrupted = true)) // ends after what it is at, and the next run goes on
  try {
    const ended = await app.get(RetentionService).run({ dryRun, stopped: () => interrupted })
    console.log(reportInWords(ended, { dryRun }))
  } finally {
    await app.close()
  }
}

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  await run(values['dry-run'])
} catch (error) {
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(USAGE)
    process.exitCode = 2
  } else {
    console.error(error instanceof BadSettings ? error.message : error)
    process.exitCode = 1
  }
}
