import { pipeline } from 'node:stream/promises'
import type { Worker } from 'node:worker_threads'
import { replayAhead, secondThread } from '../assessments/baselines/replay-ahead.thread.js'
import { readBacktestRecords } from '../intake/backtest-records.reader.js'
import { BadRecords } from '../intake/problems.js'
import { dateOfDay } from '../pattern/records/facts.js'
import { DEFAULT_POLICY } from '../pattern/answer/policy.js'
import type { Records } from '../pattern/records/records.js'
import { systemClock } from '../time/clock.js'
import { progressOn } from './progress.js'
import { commandLine } from './command-line.js'

const USAGE = `Usage: npm run --silent backtest -- DIR [--no-who-records]
DIR holds stores.csv, employees.csv, shifts.csv and incidents.csv. For every incident whose cause is EMPLOYEE, one line
goes to standard output: reference,finding,probability, as it would have been found at that moment. Without a roster leave shifts.csv
out: docs/real-records.md tells what that costs.
--no-who-records leaves out who recorded each incident, to see what asking it changes: src/pattern/README.md tells of it.
`
const LINES_AT_ONCE = 500

/** What would have been found, some lines at a time. */
async function* foundIn(records: Records, whoRecords: boolean, thread: Worker): AsyncGenerator<string> {
  const progress = progressOn(process.stderr)
  const onProgress = (done: number, total: number) => progress.show('Looking back', done, total)
  let lines = ['reference,finding,probability']
  const options = { onlyEmployee: true, whoRecords, onProgress }
  for await (const found of replayAhead('finding', records, DEFAULT_POLICY, options, thread)) {
    if (found.kind === 'baseline') {
      progress.say(`Fitted the records before ${dateOfDay(found.baseline.before)}`)
      continue
    }
    const { finding, probability } = found.judgement
    lines.push(`${csvField(found.reference)},${finding},${probability}`)
    if (lines.length < LINES_AT_ONCE) continue
    yield `${lines.join('\n')}\n`
    lines = []
    // A turn of the event loop: only there it shows that the reader has gone.
    await new Promise(setImmediate)
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
  progress.end()
}

const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const { values, positionals } = commandLine(USAGE, { 'no-who-records': { type: 'boolean', default: false } }, 1)
const reading = progressOn(process.stderr)
const thread = secondThread()
try {
  const records = await readBacktestRecords(positionals[0]!, {
    now: systemClock.milliseconds(),
    onProgress: (done, total) => reading.show('Reading', done, total),
  })
  reading.end()
  await pipeline(foundIn(records, !values['no-who-records'], thread), process.stdout, { end: false })
} catch (error) {
  reading.end()
  if (error instanceof BadRecords) {
    process.stderr.write(`${error.message}\nNothing was computed. Put these right and run it again.\n`)
    process.exitCode = 1
  } else if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error // whoever read has read enough
}
