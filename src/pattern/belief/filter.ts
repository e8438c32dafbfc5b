import cdf from '@stdlib/stats-base-dists-normal-cdf'
import type { Baseline } from './baseline.js'
import { type Chain, type Grid, stepForward, weigh } from './markov-chain.js'
import { expMinus } from './exponential.js'
import { episodeWeight, weighEpisode } from './shift-likelihood.js'

/** Own incidents on one shift, with what was to be expected there. */
export interface Episode {
  week: number
  own: number
  /** Own incidents to be expected at lasting factor 1, bad days aside. */
  expected: number
  /** Incidents to be expected that are recorded as theirs and have nothing to do with them. */
  background: number
  /** The share of what is recorded that was left in; a bad day adds that much less. All of it, if left out. */
  heard?: number
  /** Who recorded them, one entry an incident; null where nobody is named. */
  by?: readonly (string | null)[]
  /** `expected` with usual interactions where none were counted. */
  usual?: number
  /** By recorder: how much more, over what all see, one time as often as they see would add to what they record. */
  ratio?: ReadonlyMap<string, number>
}

/** A person's shifts in the look-back window, week by week. */
export interface Timeline {
  firstWeek: number
  /** Own incidents to be expected at lasting factor 1 in each week from the first to the last, bad days aside. */
  expected: Float64Array
  /** Episodes before the latest day, by week, ascending. */
  earlier: Episode[]
  /** Episodes on the latest day: usually one. */
  latest: Episode[]
  /** `expected` with usual interactions on shifts without own incidents. */
  usual?: Float64Array
  /** By recorder, what one time as often as they see would add to it, both ways; and their share of what is recorded. */
  seenBy?: ReadonlyMap<string, { counted: Float64Array; usual: Float64Array; share: number }>
}

export interface Belief {
  /** Of the lasting factor now, over the cells of the people's grid; everything known weighed. */
  now: Float64Array
  /** The same before the latest day's episodes: for asking how that day looks from before it. */
  before: Float64Array
  /**
   * Beliefs as they'd be had fewer incidents been logged on the latest day: one for each lesser number. A second incident on
   * one shift makes a bad day likelier and so a lasting factor less likely; but nobody should be able to better somebody's
   * record by logging more against them. So the gravest of these counts.
   */
  fewer: Float64Array[]
  /** Who may be eager about the person, and how probably; left out where nobody recorded often enough to ask. */
  eager?: readonly Eagerness[]
}

/** One possibility of eagerness. */
export interface Eagerness {
  recorder: string
  /** Week of the timeline, from 0. */
  from: number
  times: number
  probability: number
}

/** The belief about a person's lasting factor after their timeline: a step of the chain a week, then the week's evidence. */
export function filterTimeline(chain: Chain, badDay: Baseline['badDay'], timeline: Timeline): Belief {
  const belief = Float64Array.from(chain.start)
  const weight = new Float64Array(belief.length)
  let next = 0
  for (let w = 0; w < timeline.expected.length; w++) {
    if (w > 0) stepForward(chain, belief)
    weighExposure(chain.grid, timeline.expected[w]!, weight)
    for (let e = timeline.earlier[next]; e && e.week === timeline.firstWeek + w; e = timeline.earlier[++next]) {
      weighEpisode(weight, 0, chain.grid.factors, e, heardOf(badDay, e))
    }
    weigh(belief, weight, chain.ladders)
  }
  const beliefs = afterLatest(chain, badDay, belief, timeline.latest)
  return { now: beliefs.pop()!, before: belief, fewer: beliefs }
}

/** What is heard of a bad day where voices are left out. */
export function heardOf(badDay: Baseline['badDay'], { heard }: Pick<Episode, 'heard'>): Baseline['badDay'] {
  return heard === undefined || heard === 1 ? badDay : { ...badDay, mean: badDay.mean * heard }
}

/** exp(-expected × factor), scaled to 1 in the lowest cell so that it cannot vanish everywhere. */
function weighExposure(grid: Grid, expected: number, weight: Float64Array): void {
  const lowest = grid.factors[0]!
  for (let i = 0; i < weight.length; i++) weight[i] = expMinus(expected * (grid.factors[i]! - lowest))
}

/** Beliefs for every lesser number of incidents on the latest day's shifts; the last is for all of them. */
function afterLatest(
  { grid, ladders }: Chain,
  badDay: Baseline['badDay'],
  before: Float64Array,
  latest: Episode[],
): Float64Array[] {
  let beliefs = [before]
  for (const e of latest) {
    beliefs = beliefs.flatMap((belief) =>
      Array.from({ length: Math.min(e.own, 20) }, (_, k) => {
        const after = Float64Array.from(belief)
        weigh(
          after,
          grid.factors.map((factor) => episodeWeight(k + 1, e.expected * factor + e.background, heardOf(badDay, e))),
          ladders,
        )
        return after
      }),
    )
  }
  return beliefs
}

/**
 * How much of each cell lies at the threshold or above. A cell is as wide as its ladder's rungs are apart, and one that
 * straddles the threshold counts by its share above; where the scale itself is uncertain (`logVariance`, of the place's
 * factor, say), a cell counts by its chance of lying above.
 */
export function shareFrom({ grid, ladders }: Chain, threshold: number, logVariance = 0): Float64Array {
  const spread = Math.sqrt(logVariance + (grid.width * ladders) ** 2 / 12)
  return grid.factors.map((factor) => cdf(Math.log(factor / threshold), 0, spread))
}
