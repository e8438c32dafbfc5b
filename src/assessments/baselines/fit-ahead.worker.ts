import { parentPort, workerData } from 'node:worker_threads'
import type { Day } from '../../pattern/records/facts.js'
import { fitBaseline, type FitOptions } from '../../pattern/fit/fit-baseline.js'
import type { Records } from '../../pattern/records/records.js'

/** What the thread is asked for: one baseline after the other, each posted as soon as it is fitted. */
export interface FitAheadTask {
  records: Records
  dues: readonly Day[]
  options: FitOptions
}

const { records, dues, options } = workerData as FitAheadTask
for (const before of dues) parentPort!.postMessage(fitBaseline(records, before, options))
