import { readBacktestRecords } from '../../dist/src/intake/backtest-records.reader.js'
import { replayAhead, secondThread } from '../../dist/src/assessments/baselines/replay-ahead.thread.js'
import { DEFAULT_POLICY } from '../../dist/src/pattern/answer/policy.js'

/** What the backtest command does, without printing it. Returns how many incidents were judged. */
export async function backtest(dir) {
  const thread = secondThread()
  const records = await readBacktestRecords(dir, { now: Date.now() })
  let judged = 0
  for await (const { kind } of replayAhead('finding', records, DEFAULT_POLICY, { onlyEmployee: true }, thread))
    if (kind === 'incident') judged++
  return judged
}
