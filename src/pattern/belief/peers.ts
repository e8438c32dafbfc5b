import { type Baseline, type Multiplier, UNKNOWN_CONDITION, UNKNOWN_POSITION } from './baseline.js'
import { type Chain, type Grid, gammaWeights, makeChain, makeGrid, normalised } from './markov-chain.js'
import { isConfidence } from '../records/confidence.js'

/** Lasting factors from a tenth of peers' to fourteen times theirs, for following everybody in a fit. */
export const PEOPLE_GRID: Grid = makeGrid(0.1, 14, 1.2)
/** The same for judging one person: two ladders on which a factor doubles or halves, with 2 halfway between their rungs. */
const LADDERS = 2
const LADDER_GRID: Grid = makeGrid(2 ** -3.25, 13, Math.SQRT2)
/** A place's factor from a sixth of the usual to nine times it. */
const PLACE_GRID: Grid = makeGrid(0.15, 9, 1.2)

/**
 * Chains are kept in balance with a gamma plus a thin tail, without which moves into the far ends would become so rare that
 * a factor which truly rose is never followed there.
 */
const TAIL_SHARE = 0.2
const LADDER_TAIL_SHARE = 0.3
const LEAPS_TO_TAIL = 0.5
const TAIL_MIDDLE = 3.5
const TAIL_SPREAD = 0.7
/** The share of people who are in the tail from the start: somebody whose service got worse before the records began. */
const TAIL_SHARE_AT_START = 0.001
/** A rung stands for all up to the next, which widens a gamma: so it is drawn that much narrower. */
const LADDER_SHAPE = 1.1

function tailWeights(grid: Grid, middle: number, spread: number): Float64Array {
  return grid.factors.map((x) => Math.exp(-0.5 * (Math.log(x / middle) / spread) ** 2))
}

function withTail(body: Float64Array, tail: Float64Array, share: number, ladders = 1): Float64Array {
  const rare = normalised(tail, ladders)
  return normalised(body, ladders).map((x, i) => (1 - share) * x + share * rare[i]!)
}

/**
 * How lasting factors lie and move in a fit, by small steps; `shape` as of a gamma with mean 1, `speed` per step. And how they
 * leap, with the chance of that in one step: somebody whose service fell apart at once must not look like their store's trouble.
 */
export function peopleChain(shape: number, speed: number, leaps = 0): Chain {
  const body = gammaWeights(PEOPLE_GRID, shape)
  const tail = tailWeights(PEOPLE_GRID, TAIL_MIDDLE, TAIL_SPREAD)
  return {
    ...makeChain(PEOPLE_GRID, withTail(body, tail, TAIL_SHARE_AT_START), withTail(body, tail, TAIL_SHARE), { speed }),
    ...(leaps > 0 && { leaps: { share: leaps, to: withTail(body, tail, LEAPS_TO_TAIL) } }),
  }
}

/** How one person's lasting factor lies and moves where they are judged: rarely, and then it doubles or halves. */
export function personChain({ shape, speed, doubling }: Baseline['people']): Chain {
  if (doubling === undefined) return peopleChain(shape, speed)
  const body = gammaWeights(LADDER_GRID, shape * LADDER_SHAPE)
  const tail = tailWeights(LADDER_GRID, TAIL_MIDDLE, TAIL_SPREAD)
  return makeChain(
    LADDER_GRID,
    withTail(body, tail, TAIL_SHARE_AT_START, LADDERS),
    withTail(body, tail, LADDER_TAIL_SHARE, LADDERS),
    { speed: doubling, ladders: LADDERS },
  )
}

/** Half of what happens to a place at once is trouble of about so much; the other half leads to wherever places are. */
const TROUBLE_SHARE = 0.5
const TROUBLE_MIDDLE = 2.5
const TROUBLE_SPREAD = 0.5

/** How the factors of places lie, move and leap: `leaps` is the chance of that in one step. */
export function placeChain({ shape, speed, leaps = 0 }: Baseline['places']): Chain {
  const body = gammaWeights(PLACE_GRID, shape)
  const tail = tailWeights(PLACE_GRID, 2, 0.9)
  const trouble = tailWeights(PLACE_GRID, TROUBLE_MIDDLE, TROUBLE_SPREAD)
  return {
    ...makeChain(PLACE_GRID, withTail(body, tail, 0.02), withTail(body, tail, 0.1), { speed }),
    leaps: { share: leaps, to: withTail(body, trouble, TROUBLE_SHARE) },
  }
}

/** A baseline made ready for many questions: what it says of a position and a set of conditions, and its chains. */
export class Peers {
  /** Of a person who is judged, and of anybody over time: see personChain and peopleChain. */
  readonly people: Chain
  readonly everybody: Chain
  readonly places: Chain
  private readonly positions: Map<string, Multiplier>
  private readonly conditions: Map<string, Multiplier>
  private readonly usual: Map<string, number>

  private constructor(readonly baseline: Baseline) {
    this.people = personChain(baseline.people)
    this.everybody = peopleChain(baseline.people.shape, baseline.people.speed)
    this.places = placeChain(baseline.places)
    this.positions = new Map(Object.entries(baseline.positions))
    this.conditions = new Map(Object.entries(baseline.conditions))
    this.usual = new Map(Object.entries(baseline.interactions.byPosition))
  }

  private static readonly ready = new WeakMap<Baseline, Peers>()

  /** Made once for each baseline object; a baseline never changes. */
  static of(baseline: Baseline): Peers {
    let peers = Peers.ready.get(baseline)
    if (!peers) Peers.ready.set(baseline, (peers = new Peers(baseline)))
    return peers
  }

  position(name: string): Multiplier {
    return this.positions.get(name) ?? UNKNOWN_POSITION
  }

  condition(name: string): Multiplier {
    return this.conditions.get(name) ?? UNKNOWN_CONDITION
  }

  /** Own incidents per interaction at lasting factor 1, in a place of factor 1. */
  rate(position: string, conditions: readonly string[]): number {
    let rate = this.baseline.rate * this.position(position).factor
    for (let i = 0; i < conditions.length; i++) {
      const name = conditions[i]!
      // a condition named twice counts once
      if (!isConfidence(name) && conditions.indexOf(name) === i) rate *= this.condition(name).factor
    }
    return rate
  }

  usualInteractions(position: string): number {
    return this.usual.get(position) ?? this.baseline.interactions.usual
  }
}
