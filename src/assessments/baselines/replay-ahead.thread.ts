import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Baseline } from '../../pattern/belief/baseline.js'
import type { Policy } from '../../pattern/answer/policy.js'
import type { Records } from '../../pattern/records/records.js'
import { baselinesDue, type Replayed, replayed, type ReplayOptions } from '../../pattern/answer/replay.js'
import type { FitAheadTask } from './fit-ahead.worker.js'

/**
 * The pattern room's replay, with the same answers: baselines depend on the records alone, so a second thread fits them
 * while this one judges the incidents of the months before.
 */
export async function* replayAhead(
  records: Records,
  policy: Policy,
  options: ReplayOptions = {},
): AsyncGenerator<Replayed> {
  // The columns of shifts are shared; what a fit never looks at need not be copied into the thread.
  const incidents = { ...records.incidents, reference: [] }
  const workerData: FitAheadTask = {
    records: { ...records, incidents },
    dues: [...baselinesDue(records)],
    options: { whoRecords: options.whoRecords },
  }
  const worker = new Worker(new URL('./fit-ahead.worker.js', import.meta.url), { workerData })
  const fitted = on(worker, 'message', { close: ['exit'] }) as AsyncIterator<[Baseline], undefined>
  try {
    const steps = replayed(records, policy, options)
    for (let step = steps.next(); !step.done;) {
      if (step.value.kind === 'due') {
        const next = await fitted.next()
        if (next.done) throw new Error('The thread that fits the baselines ended before it was done.')
        step = steps.next(next.value[0])
      } else {
        yield step.value
        step = steps.next()
      }
    }
  } finally {
    await worker.terminate()
  }
}
