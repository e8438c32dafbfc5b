import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@jest/globals'
import { writeDemoFolder } from '../../src/cli/demo-world/demo-folder.writer.js'
import { makeDemoWorld } from '../../src/cli/demo-world/demo-world.js'
import { readBacktestRecords } from '../../src/intake/backtest-records.reader.js'
import { DEFAULT_POLICY } from '../../src/pattern/answer/policy.js'
import { replay } from '../../src/pattern/answer/replay.js'
import { ifBuilt } from '../world/built.js'
import { testClock } from '../world/clock.js'
import { testFolder } from '../world/own-database.js'

const COMMAND = join(import.meta.dirname, '../../dist/src/cli/backtest.js')
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
