/**
 * A factor that is always positive and may change with time, as a Markov chain over a grid of cells of equal width in the
 * logarithm. In one step it moves to a neighbouring cell or stays, so it wanders, and a jump is a quick run of moves.
 *
 * Moves go to neighbours alone on purpose. Such a chain is totally positive of order 2 (Karlin 1968): whatever the records,
 * the factor's values at any two times are then positively associated (Fortuin, Kasteleyn and Ginibre 1971; Karlin and
 * Rinott 1980). That is why a clean shift, however long ago, can never make things look worse for a person. With jumps over
 * cells it could: a cleaner past would make the same recent trouble look more like a change.
 *
 * Where nothing of the kind is promised, as for places, a factor may leap as well: see `Leaps`.
 */
export interface Grid {
  /** The middle of each cell, ascending. */
  readonly factors: Float64Array
  /** Width of a cell in the natural logarithm. */
  readonly width: number
}

/** Cells of a common ratio from `lowest` until `highest` is passed. */
export function makeGrid(lowest: number, highest: number, ratio: number): Grid {
  const count = Math.ceil(Math.log(highest / lowest) / Math.log(ratio)) + 1
  return { factors: Float64Array.from({ length: count }, (_, i) => lowest * ratio ** i), width: Math.log(ratio) }
}

export interface Chain {
  readonly grid: Grid
  /**
   * The grid's cells belong in turn to so many ladders, and a factor never leaves its own: with two, it moves from a cell to
   * the next but one. Each ladder keeps the same weight whatever the records say, so a belief is the mean of what is found on
   * each, and where rungs happen to lie matters little. A mean whose weights are fixed keeps what each ladder promises;
   * weights that followed the records would not.
   */
  readonly ladders: number
  /** Where the factor stands before anything is known. Sums to 1. */
  readonly start: Float64Array
  /** P(move to the ladder's next higher cell) in one step, by cell; 0 in the highest. */
  readonly up: Float64Array
  /** P(move to the ladder's next lower cell) in one step, by cell; 0 in the lowest. */
  readonly down: Float64Array
  /** In a step the factor may leap instead; never, if left out. */
  readonly leaps?: Leaps
}

/** What happens at once, from anywhere alike. A chain that leaps is not totally positive. */
export interface Leaps {
  /** P(leap) in one step. */
  readonly share: number
  /** Where a leap leads. Sums to 1. */
  readonly to: Float64Array
}

/** No step may leave a cell with more than this probability, or the chain would no longer be totally positive. */
const MOST_MOVEMENT = 0.45

/**
 * A chain that stays in balance with `balance` (positive, need not sum to 1): between neighbours i and j on a ladder it moves
 * `speed` × sqrt(balance_i × balance_j) a step either way.
 */
export function makeChain(
  grid: Grid,
  start: Float64Array,
  balance: Float64Array,
  { speed, ladders = 1 }: { speed: number; ladders?: number },
): Chain {
  const count = grid.factors.length
  const up = new Float64Array(count)
  const down = new Float64Array(count)
  for (let i = 0; i + ladders < count; i++) {
    const ratio = Math.sqrt(balance[i + ladders]! / balance[i]!)
    up[i] = speed * ratio
    down[i + ladders] = speed / ratio
  }
  for (let i = 0; i < count; i++) {
    const leaving = up[i]! + down[i]!
    if (leaving > MOST_MOVEMENT) {
      up[i]! *= MOST_MOVEMENT / leaving
      down[i]! *= MOST_MOVEMENT / leaving
    }
  }
  return { grid, ladders, start: normalised(start, ladders), up, down }
}

/** What a belief becomes when one step passes, in place. */
export function stepForward(chain: Chain, belief: Float64Array): void {
  const { up, down, leaps, ladders } = chain
  const leapt = leaps ? leaps.share * belief.reduce((a, b) => a + b, 0) : 0
  for (let ladder = 0; ladder < ladders; ladder++) {
    let fromBelow = 0
    for (let i = ladder; i < belief.length; i += ladders) {
      const here = belief[i]!
      const rises = here * up[i]!
      const above = i + ladders
      const next = above < belief.length ? belief[above]! * down[above]! : 0
      belief[i] = here - rises - here * down[i]! + fromBelow + next
      fromBelow = rises
    }
  }
  if (!leaps) return
  for (let i = 0; i < belief.length; i++) belief[i] = (1 - leaps.share) * belief[i]! + leapt * leaps.to[i]!
}

/** Multiplies two vectors, in place of the first, and scales the product so that every ladder has the same sum, 1 in all. */
export function weigh(belief: Float64Array, likelihood: Float64Array, ladders = 1): void {
  for (let i = 0; i < belief.length; i++) belief[i]! *= likelihood[i]!
  scale(belief, ladders)
}

/** The same weights, scaled so that every ladder has the same sum, 1 in all. */
export function normalised(weights: Float64Array, ladders = 1): Float64Array {
  const scaled = Float64Array.from(weights)
  scale(scaled, ladders)
  return scaled
}

function scale(weights: Float64Array, ladders: number): void {
  for (let ladder = 0; ladder < ladders; ladder++) {
    let sum = 0
    for (let i = ladder; i < weights.length; i += ladders) sum += weights[i]!
    if (!(sum > 0)) {
      onlyTheLowest(weights, ladder, ladders)
      continue
    }
    const factor = 1 / (sum * ladders)
    for (let i = ladder; i < weights.length; i += ladders) weights[i]! *= factor
  }
}

/** What remains where so much was to be expected that no factor's likelihood is above 0 in numbers: the lowest is the least unlikely. */
export function onlyTheLowest(belief: Float64Array, ladder: number, ladders: number): void {
  for (let i = ladder; i < belief.length; i += ladders) belief[i] = i === ladder ? 1 / ladders : 0
}

/** The mean of a vector under a belief. */
export function meanUnder(belief: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < belief.length; i++) sum += belief[i]! * values[i]!
  return sum
}

/** Gamma weights of shape `shape` and mean 1 on a grid: the density in the logarithm at each cell's middle, not scaled. */
export function gammaWeights(grid: Grid, shape: number): Float64Array {
  return grid.factors.map((x) => Math.exp(shape * (Math.log(x) - x + 1)))
}

/** The factor below which a share of the belief lies, interpolated within the cell. */
export function quantileOf(grid: Grid, belief: Float64Array, share: number): number {
  let sum = 0
  for (let i = 0; i < belief.length; i++) {
    const here = belief[i]!
    if (sum + here >= share) return grid.factors[i]! * Math.exp(grid.width * ((share - sum) / here - 0.5))
    sum += here
  }
  return grid.factors[belief.length - 1]!
}
