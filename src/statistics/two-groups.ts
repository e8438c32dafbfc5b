import cdf from '@stdlib/stats-base-dists-gamma-cdf'
import { type LogLikelihood, poissonOf } from './rate-likelihood.js'

/** How many times as often, with the range in which it lies with 95%. */
export interface RateRatio {
  rateRatio: number
  low: number
  high: number
}

/** From how many times as often to how many times is as good as alike: the edges of the four-fifths rule, both ways. */
export const USUAL = { low: 0.8, high: 1.25 } as const

/** What is to be thought of a group. */
export interface Judged extends RateRatio {
  /** How probably it is alike all the same: its local false discovery rate. */
  alike: number
  /** Credibly different. */
  marked: boolean
}

/** Where groups that aren't alike are sought: on both sides, or among those alone who do something more often. */
export type Sides = 'both' | 'more'

/** Of all that are marked, this share is expected to be alike. */
const FALSE_MARKS = 0.05

/**
 * The two-groups model (Efron, Statistical Science 23, 2008). Most groups are alike: their true ratios are anywhere within `USUAL`.
 * A few are not, and lie beyond it, by a factor of two on the mean (how far, in the logarithm, is exponential). One gamma for all,
 * wide enough for those few, would take them for the ends of what is usual.
 */
const BEYOND = 0.7
const FARTHEST = 3
const STEP = 0.06
/** How many are not alike: one in five beforehand, as surely as five groups would tell (Beta); in the end what their records say. */
const BEFOREHAND = { different: 1, alike: 4 }
const SHARES = Array.from({ length: 30 }, (_, n) => 0.001 * 700 ** (n / 29))

interface Cell {
  ratio: number
  alike: boolean
  /** Its part of what is alike, or of what is not. */
  prior: number
}

/** Which groups are credibly different, and how different each is taken to be. In the order given. */
export function judgedTogether(
  groups: readonly LogLikelihood[],
  sides: Sides = 'both',
): { judged: Judged[]; power: Power } {
  const cells = cellsOf(sides)
  const each = groups.map((of) => weighed(of, cells))
  const shares = sharesGiven(each)
  const judged = each.map((one) => {
    const alike = alikeGiven(one, shares)
    return { alike, ...rangeOf(cells, one, alike) }
  })
  const most = mostAlike(judged.map(({ alike }) => alike))
  return {
    judged: judged.map((one) => ({ ...one, marked: one.alike <= most })),
    power: powerOf(cells, shares, judged),
  }
}

/** How probably a group of whom so much is expected would be marked, were its true ratio this and all others as they are. */
export type Power = (expected: number, ratio: number) => number

/** As of a Poisson count: how probably it reaches the least that would be marked. */
function powerOf(cells: readonly Cell[], shares: readonly Share[], others: readonly { alike: number }[]): Power {
  // those who are surely different leave room for somebody of whom it is less sure
  const allowed = others.reduce((sum, { alike }) => sum + Math.max(0, FALSE_MARKS - alike), FALSE_MARKS)
  return (expected, ratio) => {
    const isMarked = (observed: number) =>
      alikeGiven(weighed(poissonOf({ observed, expected }), cells), shares) <= Math.min(allowed, 0.5)
    let few = Math.floor(USUAL.high * expected)
    let many = few + 1
    while (!isMarked(many)) [few, many] = [many, 2 * many]
    while (many - few > 1) {
      const middle = (few + many) >> 1
      if (isMarked(middle)) many = middle
      else few = middle
    }
    return cdf(ratio * expected, many, 1)
  }
}

/** The surest come first, as long as of all marked ones no more than `FALSE_MARKS` are expected to be alike. */
function mostAlike(alikes: readonly number[]): number {
  let most = -1
  let sum = 0
  ;[...alikes]
    .sort((a, b) => a - b)
    .forEach((alike, n) => {
      sum += alike
      if (sum <= FALSE_MARKS * (n + 1)) most = alike
    })
  return most
}

/** Ascending. */
function cellsOf(sides: Sides): Cell[] {
  const [low, high] = [Math.log(USUAL.low), Math.log(USUAL.high)]
  const within = Math.ceil((high - low) / STEP)
  const alike = Array.from({ length: within }, (_, n) => low + ((n + 0.5) * (high - low)) / within)
  const far = Array.from({ length: FARTHEST / STEP }, (_, n) => (n + 0.5) * STEP)
  const priors = far.map((x) => Math.exp(-x / BEYOND))
  const all = priors.reduce((a, b) => a + b, 0) * (sides === 'both' ? 2 : 1)
  const beyond = far.flatMap((x, n) => [
    { ratio: Math.exp(high + x), alike: false, prior: priors[n]! / all },
    ...(sides === 'both' ? [{ ratio: Math.exp(low - x), alike: false, prior: priors[n]! / all }] : []),
  ])
  return [...alike.map((x) => ({ ratio: Math.exp(x), alike: true, prior: 1 / within })), ...beyond].sort(
    (a, b) => a.ratio - b.ratio,
  )
}

interface Weighed {
  /** By cell: prior times likelihood, on a scale of its own. And the sums of these. */
  weights: Float64Array
  alike: number
  different: number
}

function weighed(of: LogLikelihood, cells: readonly Cell[]): Weighed {
  const logs = cells.map(({ ratio }) => of(ratio))
  const greatest = logs.reduce((a, b) => Math.max(a, b))
  const weights = Float64Array.from(cells, ({ prior }, n) => prior * Math.exp(logs[n]! - greatest))
  let alike = 0
  let different = 0
  cells.forEach((cell, n) => {
    if (cell.alike) alike += weights[n]!
    else different += weights[n]!
  })
  return { weights, alike, different }
}

/** A share of groups that are not alike, with its probability. */
interface Share {
  different: number
  probability: number
}

/** How many are not alike, given all of them. */
function sharesGiven(each: readonly Weighed[]): Share[] {
  const logs = SHARES.map((different) =>
    each.reduce(
      (sum, one) => sum + Math.log((1 - different) * one.alike + different * one.different),
      // the grid is even in the logarithm
      BEFOREHAND.different * Math.log(different) + (BEFOREHAND.alike - 1) * Math.log(1 - different),
    ),
  )
  const greatest = logs.reduce((a, b) => Math.max(a, b))
  const weights = logs.map((log) => Math.exp(log - greatest))
  const all = weights.reduce((a, b) => a + b, 0)
  return SHARES.map((different, n) => ({ different, probability: weights[n]! / all }))
}

function alikeGiven(one: Weighed, shares: readonly Share[]): number {
  let sum = 0
  for (const { different, probability } of shares) {
    const alike = (1 - different) * one.alike
    sum += (probability * alike) / (alike + different * one.different)
  }
  return sum
}

function rangeOf(cells: readonly Cell[], { weights, ...sums }: Weighed, alike: number): RateRatio {
  const ofAlike = alike / (sums.alike || 1)
  const ofDifferent = (1 - alike) / (sums.different || 1)
  const at = { low: 0, high: cells.length - 1 }
  let rateRatio = 0
  let below = 0
  cells.forEach((cell, n) => {
    const probability = weights[n]! * (cell.alike ? ofAlike : ofDifferent)
    rateRatio += probability * cell.ratio
    if (below < 0.025) at.low = n
    if (below < 0.975) at.high = n
    below += probability
  })
  return { rateRatio, low: cells[at.low]!.ratio, high: cells[at.high]!.ratio }
}
