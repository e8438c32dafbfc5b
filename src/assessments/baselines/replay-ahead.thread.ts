import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Policy } from '../../pattern/answer/policy.js'
import { baselinesDue, replayed, type ReplayOptions } from '../../pattern/answer/replay.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import type { Records } from '../../pattern/records/records.js'
import { type FoundIncident, JUDGING, type Told } from './judging.js'
import type { AheadMessage, ReplayAheadTask } from './replay-ahead.worker.js'

export type FoundAhead<What extends keyof Told> =
  { kind: 'baseline'; baseline: Baseline } | ({ kind: 'incident' } & FoundIncident<What>)

/** The second thread. Begun before the records are read, it practises meanwhile. It doesn't keep a program from ending. */
export function secondThread(): Worker {
  const thread = new Worker(new URL('./replay-ahead.worker.js', import.meta.url))
  thread.unref()
  return thread
}

/**
 * The pattern room's replay, with the same findings, by two threads: baselines depend on the records alone, so a second one fits
 * them while this one judges the incidents of the months before; and once all are fitted it judges the last months, from the end
 * back, until they meet. `what` is told of each incident.
 */
export async function* replayAhead<What extends keyof Told>(
  what: What,
  records: Records,
  policy: Policy,
  { onProgress, ...options }: ReplayOptions = {},
  worker = secondThread(),
): AsyncGenerator<FoundAhead<What>> {
  const taken = flags(records, options)
  const months = taken.length
  const { baselines, ahead, hear } = begun<What>(worker, { what, records, policy, options, taken })
  try {
    const steps = replayed(records, policy, JUDGING[what], { ...options, onProgress })
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
      else yield { kind: 'incident', reference: value.reference, judgement: value.judgement }
      step = steps.next()
    }
    // the other thread has begun that month, and has done those after it
    for (let n = theirs; n < months; n++) {
      while (!ahead[n]) await hear()
      yield { kind: 'baseline', baseline: baselines[n - 1]! }
      for (const found of ahead[n]!) yield { kind: 'incident', ...found }
      delete ahead[n] // it may be much
    }
    onProgress?.(records.incidents.count, records.incidents.count)
  } finally {
    await worker.terminate()
  }
}

/** One for each month, and for those before there is any baseline. */
const flags = (records: Records, { from }: ReplayOptions) =>
  new Int32Array(new SharedArrayBuffer(4 * ([...baselinesDue(records, from)].length + 1)))

/** Gives the second thread its task. What it has done by then is there after each `hear`. */
function begun<What extends keyof Told>(worker: Worker, task: ReplayAheadTask) {
  const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterator<[AheadMessage<What>], undefined>
  // the columns of shifts are shared, not copied into the thread
  worker.postMessage(task)
  worker.ref() // only now: where the task can't be sent, nobody would end the thread, nor it the program
  const baselines: Baseline[] = []
  const ahead: FoundIncident<What>[][] = []
  const hear = async () => {
    const next = await messages.next()
    if (next.done) throw new Error('The thread that looks back ended before it was done.')
    const [message] = next.value
    if ('baseline' in message) baselines.push(message.baseline)
    else ahead[message.month] = message.found
  }
  return { baselines, ahead, hear }
}
