import { once } from 'node:events'
import { parentPort, receiveMessageOnPort } from 'node:worker_threads'
import { find } from '../../pattern/answer/find.js'
import type { Finding } from '../../pattern/answer/finding.js'
import { DEFAULT_POLICY, type Policy } from '../../pattern/answer/policy.js'
import { baselinesDue, replayed, type ReplayOptions } from '../../pattern/answer/replay.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import { fitBaseline } from '../../pattern/fit/fit-baseline.js'
import type { Records } from '../../pattern/records/records.js'
import { practiceRecords } from './practice-records.js'

export interface FoundIncident {
  reference: string
  finding: Finding
  probability: number
}

export interface ReplayAheadTask {
  records: Records
  policy: Policy
  options: Omit<ReplayOptions, 'onProgress'>
  /** By month, from 0 before there is any baseline: 1 once a thread has begun to judge it. Shared. */
  taken: Int32Array
}

/** Baselines come in the order in which they are due, and months from the last one back. */
export type AheadMessage = { baseline: Baseline } | { month: number; found: FoundIncident[] }

/** Beginning to judge costs this thread more than some months that the other one judges in passing. */
const MONTHS_AHEAD = 3

/** After so many rounds there is nothing left to learn. */
const ROUNDS_OF_PRACTICE = 4

const { records, policy, options, taken } = practised() ?? ((await once(parentPort!, 'message'))[0] as ReplayAheadTask)
const post = (message: AheadMessage) => parentPort!.postMessage(message)

const baselines: Baseline[] = []
for (const before of baselinesDue(records)) {
  const baseline = fitBaseline(records, before, options)
  baselines.push(baseline)
  post({ baseline })
}
for (let month = baselines.length; isFarAhead(month) && takes(taken, month); month--)
  post({ month, found: foundIn(month) })

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

function foundIn(month: number): FoundIncident[] {
  const found: FoundIncident[] = []
  const steps = replayed(records, policy, find, { ...options, onlyMonth: month })
  let next = 0
  for (let step = steps.next(); !step.done;) {
    const { value } = step
    if (value.kind === 'incident') {
      const { finding, probability } = value.judgement
      found.push({ reference: value.reference, finding, probability })
    }
    step = value.kind === 'due' ? steps.next(baselines[next++]) : steps.next()
  }
  return found
}

function isFarAhead(month: number): boolean {
  return month > MONTHS_AHEAD && Atomics.load(taken, month - MONTHS_AHEAD) === 0
}

/** Whether nobody else has taken that month yet; from now on it is the asker's. */
function takes(all: Int32Array, month: number): boolean {
  return Atomics.compareExchange(all, month, 0, 1) === 0
}
