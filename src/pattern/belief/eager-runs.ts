import type { Baseline } from './baseline.js'
import { type Chain, onlyTheLowest } from './markov-chain.js'
import { expMinus } from './exponential.js'
import type { Episode, Timeline } from './filter.js'
import type { Possibility } from './possibilities.js'
import { MOST_EXPECTED, power, weighEpisode } from './shift-likelihood.js'

/** What is believed along a timeline under one hypothesis. */
export interface Run {
  belief: Float64Array
  /** How likely the records are, by ladder: logarithms, on a scale that all runs share. Empty where that isn't asked. */
  evidence: Float64Array
}

/** How likely each week's records are by lasting factor, at week × cells + cell, as far as they have been asked for. */
interface Weeks {
  weight: Float64Array
  /** The logarithm of what they are scaled by; NaN of weeks that have not been asked for. */
  logScale: Float64Array
}

/** A filter of one timeline, that can be begun anew in the middle for every possibility. */
export class Runner {
  private readonly factors: Float64Array
  private readonly weight: Float64Array
  /** Possibilities that differ in their beginning alone have their weeks in common. */
  private readonly known = new Map<string, Weeks>()

  constructor(
    private readonly chain: Chain,
    private readonly badDay: Baseline['badDay'],
    private readonly timeline: Timeline,
    private readonly exposure: Exposure,
    /** Whether it is asked how likely the records are. */
    private readonly asksEvidence: boolean,
  ) {
    this.factors = chain.grid.factors
    this.weight = new Float64Array(this.factors.length)
  }

  begin(): Run {
    return {
      belief: Float64Array.from(this.chain.start),
      evidence: new Float64Array(this.asksEvidence ? this.chain.ladders : 0),
    }
  }

  /** Takes in the weeks from `from` to `to` - 1, in place. */
  run(run: Run, from: number, to: number, eager: Possibility | null): void {
    const { factors, weight, timeline, exposure } = this
    const lowest = factors[0]!
    const weeks = this.weeksOf(eager)
    let next = firstIn(timeline.earlier, timeline.firstWeek + from)
    for (let w = from; w < to; w++) {
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
      if (w > 0) this.stepAndTake(run, weeks.weight, offset, weeks.logScale[w]!)
      else this.take(run, weeks.weight, offset, weeks.logScale[w]!)
    }
  }

  private weeksOf(eager: Possibility | null): Weeks {
    const key = eager ? keyOf(eager) : ''
    let weeks = this.known.get(key)
    if (!weeks) {
      const count = this.timeline.expected.length
      weeks = { weight: new Float64Array(count * this.weight.length), logScale: new Float64Array(count).fill(NaN) }
      this.known.set(key, weeks)
    }
    return weeks
  }

  /**
   * All hypotheses' beliefs with so many of an episode's incidents, of which each one's recorder recorded so many. Those that
   * differ in their beginning alone weigh the episode alike.
   */
  after(runs: readonly Run[], e: Episode, of: Counts, hypotheses: readonly (Possibility | null)[]): Run[] {
    const episode = { ...e, own: of.own }
    const alike = new Map<string, Float64Array>()
    return runs.map((run, h) => {
      const eager = hypotheses[h]!
      const eagers = eager ? (of.by.get(eager.recorder) ?? 0) : 0
      const key = eager && eagers > 0 ? keyOf(eager) : ''
      let weight = alike.get(key)
      if (!weight) {
        alike.set(key, (weight = new Float64Array(this.factors.length).fill(1)))
        this.weighEpisode(episode, eagers, eager, weight)
      }
      const next = copyOf(run)
      this.take(next, weight, 0, 0)
      return next
    })
  }

  private weighEpisode(e: Episode, eagers: number, eager: Possibility | null, weight: Float64Array): void {
    const { factors } = this
    const { probability: b, mean } = this.badDay
    const d = mean * (e.heard ?? 1)
    const expected = this.exposure.onShift(e)
    if (!eager || eagers === 0) {
      weighEpisode(weight, 0, factors, { own: e.own, expected, background: e.background }, { probability: b, mean: d })
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

  /** A step of the chain (as stepForward takes it, without leaps) and what a week's records then say, in one go. */
  private stepAndTake(run: Run, weight: Float64Array, offset: number, logScale: number): void {
    const { up, down, ladders } = this.chain
    const { belief } = run
    const cells = belief.length
    for (let ladder = 0; ladder < ladders; ladder++) {
      let fromBelow = 0
      let sum = 0
      for (let i = ladder; i < cells; i += ladders) {
        const here = belief[i]!
        const rises = here * up[i]!
        const above = i + ladders
        const next = above < cells ? belief[above]! * down[above]! : 0
        sum += belief[i] = (here - rises - here * down[i]! + fromBelow + next) * weight[offset + i]!
        fromBelow = rises
      }
      this.scale(run, ladder, sum, logScale)
    }
  }

  private take(run: Run, weight: Float64Array, offset: number, logScale: number): void {
    const { ladders } = this.chain
    const { belief } = run
    for (let ladder = 0; ladder < ladders; ladder++) {
      let sum = 0
      for (let i = ladder; i < belief.length; i += ladders) sum += belief[i]! *= weight[offset + i]!
      this.scale(run, ladder, sum, logScale)
    }
  }

  /** A ladder's cells, whose sum is given, scaled to their share; and what that says of how likely the records are. */
  private scale({ belief, evidence }: Run, ladder: number, sum: number, logScale: number): void {
    const { ladders } = this.chain
    if (!(sum > 0)) {
      onlyTheLowest(belief, ladder, ladders)
      if (this.asksEvidence) evidence[ladder]! += LEAST_LOG + logScale
      return
    }
    const scale = 1 / (sum * ladders)
    for (let i = ladder; i < belief.length; i += ladders) belief[i]! *= scale
    if (this.asksEvidence) evidence[ladder]! += Math.log(sum * ladders) + logScale
  }
}

export const copyOf = ({ belief, evidence }: Run): Run => ({ belief: belief.slice(), evidence: evidence.slice() })
const keyOf = ({ recorder, times }: Possibility) => `${times} ${recorder}`

const MOST_TOLD = 20
/** The logarithm of the least number there is: what is less likely is as good as impossible. */
const LEAST_LOG = Math.log(Number.MIN_VALUE)

/** What was to be expected, either as counted or as usual. */
export interface Exposure {
  expected: Float64Array
  seenBy(recorder: string): Float64Array
  onShift(e: Episode): number
}

/** So many of an episode's incidents, by voice. */
export interface Counts {
  own: number
  by: ReadonlyMap<string | null, number>
}

function firstIn(episodes: readonly Episode[], week: number): number {
  let i = 0
  while (i < episodes.length && episodes[i]!.week < week) i++
  return i
}

const recordsBy = (e: Episode, eager: Possibility | null) =>
  eager && e.by ? e.by.reduce((sum, recorder) => sum + (recorder === eager.recorder ? 1 : 0), 0) : 0
