import { once } from 'node:events'
import { parentPort, receiveMessageOnPort } from 'node:worker_threads'
import { find } from '../../pattern/answer/find.js'
import { DEFAULT_POLICY, type Policy } from '../../pattern/answer/policy.js'
import { baselinesDue, replayed, type ReplayOptions } from '../../pattern/answer/replay.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import { fitBaseline } from '../../pattern/fit/fit-baseline.js'
import type { Records } from '../../pattern/records/records.js'
import { type FoundIncident, JUDGING, type Told } from './judging.js'
import { practiceRecords } from './practice-records.js'

export interface ReplayAheadTask {
  what: keyof Told
  records: Records
  policy: Policy
  options: Omit<ReplayOptions, 'onProgress'>
  /** By month, from 0 before there is any baseline: 1 once a thread has begun to judge it. Shared. */
  taken: Int32Array
}

/** Baselines come in the order in which they are due, and months from the last one back. */
export type AheadMessage<What extends keyof Told = keyof Told> =
  { baseline: Baseline } | { month: number; found: FoundIncident<What>[] }

/**
 * Beginning to judge costs this thread more than some months that the other one judges in passing: it has to go through all that was
 * before. So it takes several months at once, somewhat less than half of those that are left, and the last few none.
 */
const FEWEST_LEFT = 4
const SHARE_TAKEN = 0.4

/** After so many rounds there is nothing left to learn. */
const ROUNDS_OF_PRACTICE = 4

const { what, records, policy, options, taken } =
  practised() ?? ((await once(parentPort!, 'message'))[0] as ReplayAheadTask)
const post = (message: AheadMessage) => parentPort!.postMessage(message)

const baselines: Baseline[] = []
for (const before of baselinesDue(records, options.from)) {
  const baseline = fitBaseline(records, before, options)
  baselines.push(baseline)
  post({ baseline })
}
for (let last = baselines.length; last > 0;) {
  const first = takenBackFrom(last)
  if (first > last) break
  judge(first, last)
  last = first - 1
}

/**
 * What this thread has to do is slow at first, until it is compiled for what it meets. So while the records are read, which only one
 * thread can do, it looks back over others. Returns the task once that has come.
 */
function practised(): ReplayAheadTask | undefined {
  const practice = practiceRecords()
  for (let round = 0; round < ROUNDS_OF_PRACTICE; round++) {
    const steps = replayed(practice, DEFAULT_POLICY, find, { onlyEmployee: true })
    for (let step = steps.next(); !step.done;) {
      const sent = receiveMessageOnPort(parentPort!) as { message: ReplayAheadTask } | undefined
      if (sent) return sent.message
      step = step.value.kind === 'due' ? steps.next(fitBaseline(practice, step.value.before)) : steps.next()
    }
  }
  return undefined
}

/** Looks back over those months, in their order, and tells of each when it is done. */
function judge(first: number, last: number): void {
  const found: FoundIncident[][] = Array.from({ length: last - first + 1 }, () => [])
  const steps = replayed(records, policy, JUDGING[what], { ...options, onlyMonths: { first, last } })
  let month = 0
  for (let step = steps.next(); !step.done;) {
    const { value } = step
    if (value.kind === 'incident') {
      const { reference, judgement } = value
      found[month - first]!.push({ reference, judgement })
    }
    step = value.kind === 'due' ? steps.next(baselines[month++]) : steps.next()
  }
  found.forEach((of, n) => post({ month: first + n, found: of }))
}

/** Takes months from that one back, as long as nobody has taken them and enough are left. Returns the first of those taken. */
function takenBackFrom(last: number): number {
  let left = 0
  while (left < last && Atomics.load(taken, last - left) === 0) left++
  const most = left < FEWEST_LEFT ? 0 : Math.ceil(left * SHARE_TAKEN)
  let first = last + 1
  while (last - first + 1 < most && Atomics.compareExchange(taken, first - 1, 0, 1) === 0) first--
  return first
}
