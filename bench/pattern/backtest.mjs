import { readBacktestRecords } from '../../dist/src/intake/backtest-records.reader.js'
import { DEFAULT_POLICY } from '../../dist/src/pattern/policy.js'
import { replay } from '../../dist/src/pattern/replay.js'

/** What the backtest command does, without printing it. Returns how many incidents were judged. */
export async function backtest(dir) {
  const records = await readBacktestRecords(dir, { now: Date.now() })
  let judged = 0
  for (const { kind } of replay(records, DEFAULT_POLICY, { onlyEmployee: true })) if (kind === 'incident') judged++
  return judged
}
