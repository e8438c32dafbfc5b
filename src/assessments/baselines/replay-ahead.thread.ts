import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { assess } from '../../pattern/answer/assess.js'
import { find } from '../../pattern/answer/find.js'
import type { Policy } from '../../pattern/answer/policy.js'
import { baselinesDue, replayed, type Replayed, type ReplayOptions } from '../../pattern/answer/replay.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import type { Records } from '../../pattern/records/records.js'
import type { AheadMessage, FoundIncident, ReplayAheadTask } from './replay-ahead.worker.js'

export type FoundAhead = { kind: 'baseline'; baseline: Baseline } | ({ kind: 'incident' } & FoundIncident)

/** The second thread. Begun before the records are read, it practises meanwhile. It doesn't keep a program from ending. */
export function secondThread(): Worker {
  const thread = new Worker(new URL('./replay-ahead.worker.js', import.meta.url))
  thread.unref()
  return thread
}

/**
 * The pattern room's replay, with the same findings, by two threads: baselines depend on the records alone, so a second one fits
 * them while this one judges the incidents of the months before; and once all are fitted it judges the last months, from the end
 * back, until they meet.
 */
export async function* replayAhead(
  records: Records,
  policy: Policy,
  { onProgress, ...options }: ReplayOptions = {},
  worker = secondThread(),
): AsyncGenerator<FoundAhead> {
  const taken = flags(records)
  const months = taken.length
  const { baselines, ahead, hear } = begun(worker, { records, policy, options, taken })
  try {
    const steps = replayed(records, policy, find, { ...options, onProgress })
    let month = 0
    let theirs = months
    for (let step = steps.next(); !step.done;) {
      const { value } = step
      if (value.kind === 'due') {
        if (Atomics.compareExchange(taken, ++month, 0, 1) !== 0) {
          theirs = month
          break
        }
        while (baselines.length < month) await hear()
        step = steps.next(baselines[month - 1])
        continue
      }
      if (value.kind === 'baseline') yield value
      else {
        const { reference, judgement } = value
        yield { kind: 'incident', reference, finding: judgement.finding, probability: judgement.probability }
      }
      step = steps.next()
    }
    // the other thread has begun that month, and has done those after it
    for (let n = theirs; n < months; n++) {
      while (!ahead[n]) await hear()
      yield { kind: 'baseline', baseline: baselines[n - 1]! }
      for (const found of ahead[n]!) yield { kind: 'incident', ...found }
    }
    onProgress?.(records.incidents.count, records.incidents.count)
  } finally {
    await worker.terminate()
  }
}

/** The same with all that explains a judgement, which this thread judges alone while the second one fits. */
export async function* replayFittedAhead(
  records: Records,
  policy: Policy,
  { onProgress, ...options }: ReplayOptions,
  worker: Worker,
): AsyncGenerator<Replayed> {
  const { baselines, hear } = begun(worker, { records, policy, options, taken: flags(records).fill(1) })
  try {
    const steps = replayed(records, policy, assess, { ...options, onProgress })
    let month = 0
    for (let step = steps.next(); !step.done;) {
      if (step.value.kind !== 'due') {
        yield step.value
        step = steps.next()
        continue
      }
      while (baselines.length <= month) await hear()
      step = steps.next(baselines[month++])
    }
  } finally {
    await worker.terminate()
  }
}

/** One for each month, and for those before there is any baseline. */
const flags = (records: Records) => new Int32Array(new SharedArrayBuffer(4 * ([...baselinesDue(records)].length + 1)))

/** Gives the second thread its task. What it has done by then is there after each `hear`. */
function begun(worker: Worker, task: ReplayAheadTask) {
  worker.ref()
  const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterator<[AheadMessage], undefined>
  // the columns of shifts are shared, not copied into the thread
  worker.postMessage(task)
  const baselines: Baseline[] = []
  const ahead: FoundIncident[][] = []
  const hear = async () => {
    const next = await messages.next()
    if (next.done) throw new Error('The thread that looks back ended before it was done.')
    const [message] = next.value
    if ('baseline' in message) baselines.push(message.baseline)
    else ahead[message.month] = message.found
  }
  return { baselines, ahead, hear }
}
