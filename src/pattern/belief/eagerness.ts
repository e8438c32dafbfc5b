import type { Baseline } from './baseline.js'
import { type Counts, type Exposure, Runner } from './eager-runs.js'
import type { Belief, Episode, Timeline } from './filter.js'
import type { Chain } from './markov-chain.js'
import { possibilities, type Possibility } from './possibilities.js'
import { Runs } from './runs.js'

/**
 * The belief about a person, where somebody may be eager.
 *
 * Somebody may record of one person, from some day on, what they overlook in everybody else. Their records then come so many
 * times as often as they see, and the person's lasting factor is what it was. Each possibility here is one recorder who is
 * eager since one week and so much; that nobody is eager is one more. The answer is the mean of what each of them says, weighed
 * by how likely it makes the records.
 *
 * The weights are found with usual interactions in place of those counted on shifts without own incidents (`usual`): so these
 * can't move them, and since under each possibility more clean interactions never speak against anybody, neither do they in the
 * mean. With counted ones they could: a quieter past makes eagerness less likely.
 */
export function filterEagerly(chain: Chain, badDay: Baseline['badDay'], timeline: Timeline, hazard: number): Belief {
  const all = possibilities(timeline, hazard)
  const nobody = Math.max(0.05, 1 - all.reduce((sum, { prior }) => sum + prior, 0))
  const hypotheses: (Possibility | null)[] = [null, ...all]
  const asCounted: Exposure = {
    expected: timeline.expected,
    seenBy: (recorder) => timeline.seenBy!.get(recorder)!.counted,
    onShift: (e) => e.expected,
  }
  const asUsual: Exposure = {
    expected: timeline.usual!,
    seenBy: (recorder) => timeline.seenBy!.get(recorder)!.usual,
    onShift: (e) => e.usual ?? e.expected,
  }
  const counted = new Runner(chain, badDay, timeline, asCounted, false)
  const usual = new Runner(chain, badDay, timeline, asUsual, true)
  const beliefs = runAll(counted, hypotheses, timeline)
  const weighing = runAll(usual, hypotheses, timeline)
  const priors = [nobody, ...all.map(({ prior }) => prior)]
  const mixed = (runs: Runs, evidence: Runs) => {
    const weights = weightsOf(priors, evidence)
    const belief = new Float64Array(runs.cells)
    for (let h = 0; h < weights.length; h++)
      for (let i = 0; i < belief.length; i++) belief[i]! += weights[h]! * runs.belief[h * belief.length + i]!
    return belief
  }
  const before = mixed(beliefs, weighing)
  // the latest day: every lesser number of incidents of each voice
  let fewer = [{ beliefs, weighing }]
  for (const e of timeline.latest) {
    const subsets = subsetsOf(e)
    fewer = fewer.flatMap((so) =>
      subsets.map((of) => ({
        beliefs: counted.after(so.beliefs, e, of, hypotheses),
        weighing: usual.after(so.weighing, e, of, hypotheses),
      })),
    )
  }
  counted.end()
  usual.end()
  const last = fewer.at(-1)!
  const weights = weightsOf(priors, last.weighing)
  return {
    now: mixed(last.beliefs, last.weighing),
    before,
    fewer: fewer.slice(0, -1).map((so) => mixed(so.beliefs, so.weighing)),
    eager: all.map((possibility, n) => ({ ...possibility, probability: weights[n + 1]! })),
  }
}

/** All hypotheses' runs up to the latest day: what goes before somebody is eager is gone through once. */
function runAll(runner: Runner, hypotheses: (Possibility | null)[], timeline: Timeline): Runs {
  const weeks = timeline.expected.length
  const runs = Runs.of(hypotheses.length, runner.chain)
  // the first is that nobody is eager
  runs.begin(0, runner.chain)
  const starts = [...new Set(hypotheses.map((h) => h?.from ?? 0))].sort((a, b) => a - b)
  let done = 0
  for (const start of starts) {
    runner.run(runs, 0, done, start, null)
    done = start
    hypotheses.forEach((h, row) => {
      if (h?.from === start) runs.copy(0, row)
    })
  }
  runner.run(runs, 0, done, weeks, null)
  hypotheses.forEach((h, row) => {
    if (h) runner.run(runs, row, h.from, weeks, h)
  })
  return runs
}

/** Prior times evidence, the mean over the ladders, scaled to 1. */
function weightsOf(priors: number[], { evidence, ladders }: Runs): Float64Array {
  let greatest = -Infinity
  for (const x of evidence) greatest = Math.max(greatest, x)
  const weights = new Float64Array(priors.length)
  let all = 0
  for (let h = 0; h < weights.length; h++) {
    let sum = 0
    for (let n = 0; n < ladders; n++) sum += Math.exp(evidence[h * ladders + n]! - greatest)
    all += weights[h] = priors[h]! * sum
  }
  return weights.map((w) => w / all)
}

/** Numbers of incidents on an episode, by voice: every one of 1 to all, those of all voices last. */
function subsetsOf(e: Episode): Counts[] {
  const counts = new Map<string | null, number>()
  for (const recorder of e.by ?? []) counts.set(recorder, (counts.get(recorder) ?? 0) + 1)
  const named = [...counts.values()].reduce((a, b) => a + b, 0)
  if (named < e.own) counts.set(null, (counts.get(null) ?? 0) + e.own - named)
  let subsets: Counts[] = [{ own: 0, by: new Map() }]
  for (const [recorder, most] of counts) {
    subsets = subsets.flatMap(({ own, by }) =>
      numbersTo(most).map((n) => ({ own: own + n, by: new Map(by).set(recorder, n) })),
    )
  }
  return subsets.filter(({ own }) => own > 0)
}

/** Beyond a few, only all. */
const numbersTo = (most: number) => [...Array(Math.min(most, 6)).keys(), most]
