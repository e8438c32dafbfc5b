import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { expect } from '@jest/globals'
import { replayAhead } from '../../src/assessments/baselines/replay-ahead.thread.js'
import { writeDemoFolder } from '../../src/cli/demo-world/demo-folder.writer.js'
import { makeDemoWorld } from '../../src/cli/demo-world/demo-world.js'
import { readBacktestRecords } from '../../src/intake/backtest-records.reader.js'
import { DEFAULT_POLICY } from '../../src/pattern/answer/policy.js'
import { replay } from '../../src/pattern/answer/replay.js'
import { ifBuilt } from '../world/built.js'
import { testClock } from '../world/clock.js'
import { testFolder } from '../world/own-database.js'

const BUILT = join(import.meta.dirname, '../../dist/src')
const COMMAND = join(BUILT, 'cli/backtest.js')
const run = promisify(execFile)

ifBuilt(
  'the command, which fits baselines and judges the last months in a second thread, prints what the model finds in one',
  async () => {
    const dir = join(testFolder(), 'backtest')
    await writeDemoFolder(dir, makeDemoWorld('2026-11-01'))
    const expected = ['reference,finding,probability']
    const records = await readBacktestRecords(dir, { now: testClock.milliseconds() })
    for (const step of replay(records, DEFAULT_POLICY, { onlyEmployee: true }))
      if (step.kind === 'incident')
        expected.push(`${step.reference},${step.judgement.finding},${step.judgement.probability}`)
    const { stdout } = await run(process.execPath, [COMMAND, dir], {
      maxBuffer: 1 << 26,
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    expect(stdout.trimEnd().split('\n')).toEqual(expected)
    expect(expected.length).toBeGreaterThan(500)
  },
)

ifBuilt('an import, which does the same, keeps all that explains a judgement as one thread would have it', async () => {
  const dir = join(testFolder(), 'judged')
  await writeDemoFolder(dir, makeDemoWorld('2026-11-01'))
  const records = await readBacktestRecords(dir, { now: testClock.milliseconds() })
  const expected = [...replay(records, DEFAULT_POLICY)].map((step) =>
    step.kind === 'baseline' ? step.baseline.before : [step.reference, step.judgement],
  )
  const found: unknown[] = []
  let fromTheOther = 0
  const thread = new Worker(join(BUILT, 'assessments/baselines/replay-ahead.worker.js'))
  thread.on('message', (message: object) => void (fromTheOther += 'found' in message ? 1 : 0))
  for await (const step of replayAhead('judgement', records, DEFAULT_POLICY, {}, thread)) {
    found.push(step.kind === 'baseline' ? step.baseline.before : [step.reference, step.judgement])
    // So slow that the other one comes to judge as well, whatever else the machine does.
    await setTimeout(fromTheOther === 0 ? 5 : 0)
  }
  expect(found).toEqual(expected)
  expect(fromTheOther).toBeGreaterThan(0)
})
