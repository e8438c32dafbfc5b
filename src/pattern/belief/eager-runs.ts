import type { Baseline } from './baseline.js'
import type { Chain } from './markov-chain.js'
import { expMinus } from './exponential.js'
import type { Episode, Timeline } from './filter.js'
import type { Possibility } from './possibilities.js'
import { Row, type Runs, type Weeks } from './runs.js'
import { MOST_EXPECTED, power, weighEpisode } from './shift-likelihood.js'

/** Long columns that were needed before, to be written over: making them anew for each answer takes longer than filling them. */
const spare: Weeks[] = []

/** A filter of one timeline, that can be begun anew in the middle for every possibility. */
export class Runner {
  private readonly factors: Float64Array
  private readonly row: Row
  private readonly weight: Float64Array
  /** Possibilities that differ in their beginning alone have their weeks in common. Scales are NaN until a week is asked for. */
  private readonly known = new Map<string, Weeks>()

  constructor(
    readonly chain: Chain,
    private readonly badDay: Baseline['badDay'],
    private readonly timeline: Timeline,
    private readonly exposure: Exposure,
    /** Whether it is asked how likely the records are. */
    asksEvidence: boolean,
  ) {
    this.factors = chain.grid.factors
    this.row = new Row(chain, asksEvidence)
    this.weight = new Float64Array(this.row.width)
  }

  /** Takes the weeks from `from` to `to` - 1 into a row of the runs, in place. */
  run(runs: Runs, row: number, from: number, to: number, eager: Possibility | null): void {
    const weeks = this.weeksOf(eager)
    this.weighWeeks(weeks, from, to, eager)
    this.row.load(runs, row)
    this.row.through(weeks, from, to)
    this.row.store(runs, row)
  }

  /** Those of the weeks that have not been asked for yet. */
  private weighWeeks({ weight: weights, logScale }: Weeks, from: number, to: number, eager: Possibility | null): void {
    const { factors, weight, timeline, exposure } = this
    const lowest = factors[0]!
    const seen = eager && exposure.seenBy(eager.recorder)
    let next = firstIn(timeline.earlier, timeline.firstWeek + from)
    for (let w = from; w < to; w++) {
      if (!Number.isNaN(logScale[w]!)) continue
      const expected = exposure.expected[w]! + (seen ? (eager.times - 1) * seen[w]! : 0)
      for (let i = 0; i < factors.length; i++) weight[i] = expMinus(expected * (factors[i]! - lowest))
      while (timeline.earlier[next] && timeline.earlier[next]!.week < timeline.firstWeek + w) next++
      for (let e = timeline.earlier[next]; e && e.week === timeline.firstWeek + w; e = timeline.earlier[++next])
        this.weighEpisode(e, recordsBy(e, eager), eager, weight)
      weights.set(weight, w * weight.length)
      logScale[w] = -expected * lowest
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
        alike.set(key, (weight = new Float64Array(this.row.width).fill(1)))
        this.weighEpisode(episode, eagers, eager, weight)
      }
      this.row.load(next, h)
      this.row.through({ weight, logScale: NO_SCALE }, 0, 1)
      this.row.store(next, h)
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
    for (let i = 0; i < factors.length; i++) {
      const mean = Math.min(expected * factors[i]! + e.background, MOST_EXPECTED)
      const more = Math.min(expected * factors[i]! * ratio + e.background, MOST_EXPECTED)
      weight[i]! *=
        (1 - b) * power(more, told) * power(mean, others) + bad * power(more + d, told) * power(mean + d, others)
    }
  }
}

const keyOf = ({ recorder, times }: Possibility) => `${times} ${recorder}`

const MOST_TOLD = 20
const NO_SCALE = new Float64Array(1)

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
