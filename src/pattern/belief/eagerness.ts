import { type Baseline } from './baseline.js'
import { type Chain, onlyTheLowest, stepForward } from './markov-chain.js'
import { expMinus } from './exponential.js'
import type { Belief, Episode, Timeline } from './filter.js'
import { possibilities, type Possibility } from './possibilities.js'
import { episodeWeight, MOST_EXPECTED, power } from './shift-likelihood.js'

interface Run {
  belief: Float64Array
  /** How likely the records are, by ladder: logarithms, on a scale that all runs share. */
  evidence: Float64Array
}

/** How likely each week's records are by lasting factor, at week × cells + cell, as far as they have been asked for. */
interface Weeks {
  weight: Float64Array
  /** The logarithm of what they are scaled by; NaN of weeks that have not been asked for. */
  logScale: Float64Array
}

/** A filter of one timeline, that can be begun anew in the middle for every possibility. */
class Runner {
  private readonly factors: Float64Array
  private readonly weight: Float64Array
  /** Possibilities that differ in their beginning alone have their weeks in common. */
  private readonly known = new Map<string, Weeks>()

  constructor(
    private readonly chain: Chain,
    private readonly badDay: Baseline['badDay'],
    private readonly timeline: Timeline,
    private readonly exposure: Exposure,
  ) {
    this.factors = chain.grid.factors
    this.weight = new Float64Array(this.factors.length)
  }

  begin(): Run {
    return { belief: Float64Array.from(this.chain.start), evidence: new Float64Array(this.chain.ladders) }
  }

  /** Takes in the weeks from `from` to `to` - 1, in place. */
  run(run: Run, from: number, to: number, eager: Possibility | null): void {
    const { chain, factors, weight, timeline, exposure } = this
    const lowest = factors[0]!
    const weeks = this.weeksOf(eager)
    let next = firstIn(timeline.earlier, timeline.firstWeek + from)
    for (let w = from; w < to; w++) {
      if (w > 0) stepForward(chain, run.belief)
      const offset = w * weight.length
      if (Number.isNaN(weeks.logScale[w]!)) {
        const expected = exposure.expected[w]! + (eager ? (eager.times - 1) * exposure.seenBy(eager.recorder)[w]! : 0)
        for (let i = 0; i < weight.length; i++) weight[i] = expMinus(expected * (factors[i]! - lowest))
        while (timeline.earlier[next] && timeline.earlier[next]!.week < timeline.firstWeek + w) next++
        for (let e = timeline.earlier[next]; e && e.week === timeline.firstWeek + w; e = timeline.earlier[++next])
          this.weighEpisode(e, recordsBy(e, eager), eager, weight)
        weeks.weight.set(weight, offset)
        weeks.logScale[w] = -expected * lowest
      }
      this.take(run, weeks.weight, weeks.logScale[w]!, offset)
    }
  }

  private weeksOf(eager: Possibility | null): Weeks {
    const key = eager ? `${eager.times} ${eager.recorder}` : ''
    let weeks = this.known.get(key)
    if (!weeks) {
      const count = this.timeline.expected.length
      weeks = { weight: new Float64Array(count * this.weight.length), logScale: new Float64Array(count).fill(NaN) }
      this.known.set(key, weeks)
    }
    return weeks
  }

  /** A belief with so many of an episode's incidents, of which so many were recorded by the one who is eager. */
  after(run: Run, e: Episode, counts: { own: number; eagers: number }, eager: Possibility | null): Run {
    const next = { belief: Float64Array.from(run.belief), evidence: Float64Array.from(run.evidence) }
    this.weight.fill(1)
    this.weighEpisode({ ...e, own: counts.own }, counts.eagers, eager, this.weight)
    this.take(next, this.weight, 0)
    return next
  }

  private weighEpisode(e: Episode, eagers: number, eager: Possibility | null, weight: Float64Array): void {
    const { factors } = this
    const { probability: b, mean } = this.badDay
    const d = mean * (e.heard ?? 1)
    const expected = this.exposure.onShift(e)
    if (!eager || eagers === 0) {
      for (let i = 0; i < weight.length; i++)
        weight[i]! *= episodeWeight(e.own, expected * factors[i]! + e.background, { probability: b, mean: d })
      return
    }
    const ratio = 1 + (eager.times - 1) * e.ratio!.get(eager.recorder)!
    const told = Math.min(eagers, MOST_TOLD)
    const others = Math.min(e.own - eagers, MOST_TOLD)
    const bad = b * Math.exp(-d)
    for (let i = 0; i < weight.length; i++) {
      const mean = Math.min(expected * factors[i]! + e.background, MOST_EXPECTED)
      const more = Math.min(expected * factors[i]! * ratio + e.background, MOST_EXPECTED)
      weight[i]! *=
        (1 - b) * power(more, told) * power(mean, others) + bad * power(more + d, told) * power(mean + d, others)
    }
  }

  private take(run: Run, weight: Float64Array, logScale: number, offset = 0): void {
    const { ladders } = this.chain
    const { belief, evidence } = run
    for (let ladder = 0; ladder < ladders; ladder++) {
      let sum = 0
      for (let i = ladder; i < belief.length; i += ladders) sum += belief[i]! *= weight[offset + i]!
      if (!(sum > 0)) {
        onlyTheLowest(belief, ladder, ladders)
        evidence[ladder]! += LEAST_LOG + logScale
        continue
      }
      const scale = 1 / (sum * ladders)
      for (let i = ladder; i < belief.length; i += ladders) belief[i]! *= scale
      evidence[ladder]! += Math.log(sum * ladders) + logScale
    }
  }
}

const MOST_TOLD = 20
/** The logarithm of the least number there is: what is less likely is as good as impossible. */
const LEAST_LOG = Math.log(Number.MIN_VALUE)

/** What was to be expected, either as counted or as usual. */
interface Exposure {
  expected: Float64Array
  seenBy(recorder: string): Float64Array
  onShift(e: Episode): number
}

function firstIn(episodes: readonly Episode[], week: number): number {
  let i = 0
  while (i < episodes.length && episodes[i]!.week < week) i++
  return i
}

const recordsBy = (e: Episode, eager: Possibility | null) =>
  eager && e.by ? e.by.reduce((sum, recorder) => sum + (recorder === eager.recorder ? 1 : 0), 0) : 0

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
  const counted = new Runner(chain, badDay, timeline, {
    expected: timeline.expected,
    seenBy: (recorder) => timeline.seenBy!.get(recorder)!.counted,
    onShift: (e) => e.expected,
  })
  const usual = new Runner(chain, badDay, timeline, {
    expected: timeline.usual!,
    seenBy: (recorder) => timeline.seenBy!.get(recorder)!.usual,
    onShift: (e) => e.usual ?? e.expected,
  })
  const beliefs = runAll(counted, hypotheses, timeline)
  const weighing = runAll(usual, hypotheses, timeline)
  const priors = [nobody, ...all.map(({ prior }) => prior)]
  const mixed = (runs: Run[], evidence: Run[]) => {
    const weights = weightsOf(priors, evidence)
    const belief = new Float64Array(chain.start.length)
    runs.forEach((run, h) => {
      for (let i = 0; i < belief.length; i++) belief[i]! += weights[h]! * run.belief[i]!
    })
    return belief
  }
  const before = mixed(beliefs, weighing)
  // the latest day: every lesser number of incidents of each voice
  let fewer = [{ beliefs, weighing }]
  for (const e of timeline.latest) {
    const subsets = subsetsOf(e)
    fewer = fewer.flatMap((so) =>
      subsets.map((of) => {
        const counts = (eager: Possibility | null) => ({
          own: of.own,
          eagers: eager ? (of.by.get(eager.recorder) ?? 0) : 0,
        })
        return {
          beliefs: so.beliefs.map((run, h) => counted.after(run, e, counts(hypotheses[h]!), hypotheses[h]!)),
          weighing: so.weighing.map((run, h) => usual.after(run, e, counts(hypotheses[h]!), hypotheses[h]!)),
        }
      }),
    )
  }
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
function runAll(runner: Runner, hypotheses: (Possibility | null)[], timeline: Timeline): Run[] {
  const weeks = timeline.expected.length
  const starts = [...new Set(hypotheses.map((h) => h?.from ?? 0))].sort((a, b) => a - b)
  const at = new Map<number, Run>()
  const calm = runner.begin()
  let done = 0
  for (const start of starts) {
    runner.run(calm, done, start, null)
    done = start
    at.set(start, { belief: Float64Array.from(calm.belief), evidence: Float64Array.from(calm.evidence) })
  }
  runner.run(calm, done, weeks, null)
  return hypotheses.map((h) => {
    if (!h) return calm
    const from = at.get(h.from)!
    const run = { belief: Float64Array.from(from.belief), evidence: Float64Array.from(from.evidence) }
    runner.run(run, h.from, weeks, h)
    return run
  })
}

/** Prior times evidence, the mean over the ladders, scaled to 1. */
function weightsOf(priors: number[], runs: Run[]): number[] {
  let greatest = -Infinity
  for (const { evidence } of runs) for (const x of evidence) greatest = Math.max(greatest, x)
  const weights = runs.map(({ evidence }, h) => {
    let sum = 0
    for (const x of evidence) sum += Math.exp(x - greatest)
    return priors[h]! * sum
  })
  const all = weights.reduce((a, b) => a + b, 0)
  return weights.map((w) => w / all)
}

/** Numbers of incidents on an episode, by voice: every one of 1 to all, those of all voices last. */
function subsetsOf(e: Episode): { own: number; by: Map<string | null, number> }[] {
  const counts = new Map<string | null, number>()
  for (const recorder of e.by ?? []) counts.set(recorder, (counts.get(recorder) ?? 0) + 1)
  const named = [...counts.values()].reduce((a, b) => a + b, 0)
  if (named < e.own) counts.set(null, (counts.get(null) ?? 0) + e.own - named)
  let subsets: { own: number; by: Map<string | null, number> }[] = [{ own: 0, by: new Map() }]
  for (const [recorder, most] of counts) {
    subsets = subsets.flatMap(({ own, by }) =>
      numbersTo(most).map((n) => ({ own: own + n, by: new Map(by).set(recorder, n) })),
    )
  }
  return subsets.filter(({ own }) => own > 0)
}

/** Beyond a few, only all. */
const numbersTo = (most: number) => [...Array(Math.min(most, 6)).keys(), most]
