import { once } from 'node:events'
import { readBacktestRecords } from '../intake/backtest-records.reader.js'
import { BadRecords } from '../intake/problems.js'
import { dateOfDay } from '../pattern/facts.js'
import { DEFAULT_POLICY } from '../pattern/policy.js'
import { replay } from '../pattern/replay.js'
import type { Records } from '../pattern/records.js'
import { progressOn } from './progress.js'

const USAGE = `Usage: npm run --silent backtest -- DIR
DIR holds stores.csv, employees.csv, shifts.csv and incidents.csv. For every incident whose cause is EMPLOYEE, one line
goes to standard output: reference,finding,probability, as it would have been found at that moment.
`
const LINES_AT_ONCE = 500

/** Writes what would have been found. Ends early, in peace, where the reader has gone away. */
async function write(records: Records): Promise<void> {
  const { stdout } = process
  let gone = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  const progress = progressOn(process.stderr)
  let lines = ['reference,finding,probability']
  const flush = async () => {
    const waits = !stdout.write(`${lines.join('\n')}\n`)
    lines = []
    // A turn of the event loop in any case: only there it shows that the reader has gone.
    if (waits && !gone) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')])
    else await new Promise(setImmediate)
  }
  const onProgress = (done: number, total: number) => progress.show('Looking back', done, total)
  for (const found of replay(records, DEFAULT_POLICY, { onlyEmployee: true, onProgress })) {
    if (gone) return
    if (found.kind === 'baseline') progress.say(`fitted the records before ${dateOfDay(found.baseline.before)}`)
    else {
      const { finding, probability } = found.judgement
      lines.push(`${csvField(found.reference)},${finding},${probability}`)
      if (lines.length >= LINES_AT_ONCE) await flush()
    }
  }
  await flush()
  progress.end()
}

const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const args = process.argv.slice(2)
const [dir] = args
if (args.length !== 1 || !dir || dir.startsWith('-')) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const reading = progressOn(process.stderr)
  try {
    const records = await readBacktestRecords(dir, {
      now: Date.now(),
      onProgress: (done, total) => reading.show('Reading', done, total),
    })
    reading.end()
    await write(records)
  } catch (error) {
    reading.end()
    if (!(error instanceof BadRecords)) throw error
    process.stderr.write(`${error.message}\nNothing was computed. Put these right and run it again.\n`)
    process.exitCode = 1
  }
}
