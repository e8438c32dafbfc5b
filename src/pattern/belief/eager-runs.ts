import type { Baseline } from './baseline.js'
import { type Chain, onlyTheLowest } from './markov-chain.js'
import { expMinus } from './exponential.js'
import type { Episode, Timeline } from './filter.js'
import type { Possibility } from './possibilities.js'
import { MOST_EXPECTED, power, weighEpisode } from './shift-likelihood.js'

/** What is believed along a timeline under each of some hypotheses: a row of cells each, one after the other. */
export class Runs {
  private constructor(
    readonly cells: number,
    readonly ladders: number,
    readonly belief: Float64Array,
    /** How likely the records are, by hypothesis and ladder: logarithms, on a scale that all share. 0 where that isn't asked. */
    readonly evidence: Float64Array,
  ) {}

  static of(count: number, { start, ladders }: Chain): Runs {
    return new Runs(start.length, ladders, new Float64Array(count * start.length), new Float64Array(count * ladders))
  }

  begin(row: number, { start }: Chain): void {
    this.belief.set(start, row * this.cells)
  }

  /** What is believed under one hypothesis, under another one, too. */
  copy(from: number, to: number): void {
    const { cells, ladders, belief, evidence } = this
    for (let i = 0; i < cells; i++) belief[to * cells + i] = belief[from * cells + i]!
    for (let i = 0; i < ladders; i++) evidence[to * ladders + i] = evidence[from * ladders + i]!
  }

  copied(): Runs {
    return new Runs(this.cells, this.ladders, this.belief.slice(), this.evidence.slice())
  }
}

/** How likely each week's records are by lasting factor, at week × cells + cell, as far as they have been asked for. */
interface Weeks {
  weight: Float64Array
  /** The logarithm of what they are scaled by; NaN of weeks that have not been asked for. */
  logScale: Float64Array
}

/** Long columns that were needed before, to be written over: making them anew for each answer takes longer than filling them. */
const spare: Weeks[] = []

/** A filter of one timeline, that can be begun anew in the middle for every possibility. */
export class Runner {
  private readonly factors: Float64Array
  private readonly weight: Float64Array
  /** Possibilities that differ in their beginning alone have their weeks in common. */
  private readonly known = new Map<string, Weeks>()

  constructor(
    readonly chain: Chain,
    private readonly badDay: Baseline['badDay'],
    private readonly timeline: Timeline,
    private readonly exposure: Exposure,
    /** Whether it is asked how likely the records are. */
    private readonly asksEvidence: boolean,
  ) {
    this.factors = chain.grid.factors
    this.weight = new Float64Array(this.factors.length)
  }

  /** Takes the weeks from `from` to `to` - 1 into a row of the runs, in place. */
  run(runs: Runs, row: number, from: number, to: number, eager: Possibility | null): void {
    const { factors, weight, timeline, exposure } = this
    const lowest = factors[0]!
    const weeks = this.weeksOf(eager)
    const seen = eager && exposure.seenBy(eager.recorder)
    let next = firstIn(timeline.earlier, timeline.firstWeek + from)
    for (let w = from; w < to; w++) {
      const offset = w * weight.length
      if (Number.isNaN(weeks.logScale[w]!)) {
        const expected = exposure.expected[w]! + (seen ? (eager.times - 1) * seen[w]! : 0)
        for (let i = 0; i < weight.length; i++) weight[i] = expMinus(expected * (factors[i]! - lowest))
        while (timeline.earlier[next] && timeline.earlier[next]!.week < timeline.firstWeek + w) next++
        for (let e = timeline.earlier[next]; e && e.week === timeline.firstWeek + w; e = timeline.earlier[++next])
          this.weighEpisode(e, recordsBy(e, eager), eager, weight)
        weeks.weight.set(weight, offset)
        weeks.logScale[w] = -expected * lowest
      }
      if (w > 0) this.stepAndTake(runs, row, weeks.weight, offset, weeks.logScale[w]!)
      else this.take(runs, row, weeks.weight, offset, weeks.logScale[w]!)
    }
  }

  private weeksOf(eager: Possibility | null): Weeks {
    const key = eager ? keyOf(eager) : ''
    let weeks = this.known.get(key)
    if (!weeks) {
      const count = this.timeline.expected.length
      weeks = spare.pop()
      if (!weeks || weeks.weight.length < count * this.weight.length || weeks.logScale.length < count)
        weeks = { weight: new Float64Array(count * this.weight.length), logScale: new Float64Array(count) }
      weeks.logScale.fill(NaN)
      this.known.set(key, weeks)
    }
    return weeks
  }

  /** No more will be asked. */
  end(): void {
    spare.push(...this.known.values())
    this.known.clear()
  }

  /**
   * All hypotheses' beliefs with so many of an episode's incidents, of which each one's recorder recorded so many. Those that
   * differ in their beginning alone weigh the episode alike.
   */
  after(runs: Runs, e: Episode, of: Counts, hypotheses: readonly (Possibility | null)[]): Runs {
    const episode = { ...e, own: of.own }
    const alike = new Map<string, Float64Array>()
    const next = runs.copied()
    for (let h = 0; h < hypotheses.length; h++) {
      const eager = hypotheses[h]!
      const eagers = eager ? (of.by.get(eager.recorder) ?? 0) : 0
      const key = eager && eagers > 0 ? keyOf(eager) : ''
      let weight = alike.get(key)
      if (!weight) {
        alike.set(key, (weight = new Float64Array(this.factors.length).fill(1)))
        this.weighEpisode(episode, eagers, eager, weight)
      }
      this.take(next, h, weight, 0, 0)
    }
    return next
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
  private stepAndTake(runs: Runs, row: number, weight: Float64Array, offset: number, logScale: number): void {
    const { up, down, ladders } = this.chain
    const { belief, cells } = runs
    const first = row * cells
    for (let ladder = 0; ladder < ladders; ladder++) {
      let fromBelow = 0
      let sum = 0
      for (let i = ladder; i < cells; i += ladders) {
        const here = belief[first + i]!
        const rises = here * up[i]!
        const above = i + ladders
        const next = above < cells ? belief[first + above]! * down[above]! : 0
        sum += belief[first + i] = (here - rises - here * down[i]! + fromBelow + next) * weight[offset + i]!
        fromBelow = rises
      }
      this.scale(runs, row, ladder, sum, logScale)
    }
  }

  private take(runs: Runs, row: number, weight: Float64Array, offset: number, logScale: number): void {
    const { belief, cells, ladders } = runs
    const first = row * cells
    for (let ladder = 0; ladder < ladders; ladder++) {
      let sum = 0
      for (let i = ladder; i < cells; i += ladders) sum += belief[first + i]! *= weight[offset + i]!
      this.scale(runs, row, ladder, sum, logScale)
    }
  }

  /** A ladder's cells, whose sum is given, scaled to their share; and what that says of how likely the records are. */
  private scale(runs: Runs, row: number, ladder: number, sum: number, logScale: number): void {
    const { belief, evidence, cells, ladders } = runs
    const first = row * cells
    if (!(sum > 0)) {
      onlyTheLowest(belief.subarray(first, first + cells), ladder, ladders)
      if (this.asksEvidence) evidence[row * ladders + ladder]! += LEAST_LOG + logScale
      return
    }
    const scale = 1 / (sum * ladders)
    for (let i = ladder; i < cells; i += ladders) belief[first + i]! *= scale
    if (this.asksEvidence) evidence[row * ladders + ladder]! += Math.log(sum * ladders) + logScale
  }
}

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
