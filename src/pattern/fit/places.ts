import type { PlaceHistory } from '../belief/baseline.js'
import type { Evidence } from './evidence.js'
import { type FitState, settingRates } from './state.js'
import { placeChain } from '../belief/peers.js'
import { trackPlace } from '../belief/place.js'

/** Of store s in week w at s × weeks + w: see PlaceHistory. */
export interface PlaceSums {
  expected: Float64Array
  background: Float64Array
  episodes: Float64Array
}

/**
 * The places' block of the fit: every store's weekly sums, and its factor over time given these. Everybody counts with the
 * lasting factor they are believed to have, so that one person's pattern doesn't make the whole place look worse; but what
 * all of a store have in common, seen in their median, is the place's. With `fitShape`, how much places differ is fitted too.
 */
export function fitPlaces(evidence: Evidence, state: FitState, { fitShape }: { fitShape: boolean }): PlaceSums {
  const { firstWeek, weeks, shiftsOfPlace, interactionsOfPlace } = evidence
  const { badDay } = state
  const expected = expectedOfPlaces(evidence, state)
  const badDayEpisodes = badDay.probability * (1 - Math.exp(-badDay.mean))
  const background = shiftsOfPlace.map(
    (count, cell) => count * badDayEpisodes + interactionsOfPlace[cell]! * state.background,
  )
  const episodes = episodesOfPlaces(evidence)
  const chain = placeChain(state.places)
  const starts = new Float64Array(chain.start.length)
  for (const store of evidence.storesSeen) {
    const range = [store * weeks, (store + 1) * weeks] as const
    const sums = {
      firstWeek,
      expected: expected.subarray(...range),
      background: background.subarray(...range),
      episodes: episodes.subarray(...range),
    }
    const { mean, first } = trackPlace(chain, sums)
    state.place.set(mean, store * weeks)
    for (let i = 0; i < starts.length; i++) starts[i]! += first[i]!
  }
  if (fitShape) state.places = { ...state.places, shape: likeliestShape(starts, state.places) }
  return { expected, background, episodes }
}

/** Own incidents to be expected in each week of each store, at factor 1 of the place. */
function expectedOfPlaces(evidence: Evidence, state: FitState): Float64Array {
  const { records, from, to, weeks, interactions, placeCell, personCell } = evidence
  const { setting } = records.shifts
  const { recorded } = state
  const rates = settingRates(records.settings, state)
  const counted = countedFactors(evidence, state)
  const expected = new Float64Array(records.stores.length * weeks)
  for (let i = from, k = 0; i < to; i++, k++) {
    const person = personCell[k]!
    expected[placeCell[k]!]! += interactions[k]! * rates[setting[i]!]! * counted[person]! * recorded[person]!
  }
  return expected
}

function episodesOfPlaces({ records, from, weeks, placeCell, episodes }: Evidence): Float64Array {
  const counts = new Float64Array(records.stores.length * weeks)
  for (let n = 0; n < episodes.length; n++) counts[placeCell[episodes[n]!.shift - from]!]!++
  return counts
}

const SHAPES = Array.from({ length: 21 }, (_, i) => 0.8 * 1.15 ** i)
/** What the fit believes beforehand of how places differ: most likely as much, as surely as a normal of this spread in the logarithm. */
const SHAPE_MIDDLE = 7
const SHAPE_SPREAD = 0.6

/** The gamma shape under which the factors places started with are likeliest, with its prior. */
function likeliestShape(starts: Float64Array, places: FitState['places']): number {
  let best = places.shape
  let greatest = -Infinity
  for (const shape of SHAPES) {
    const { start } = placeChain({ ...places, shape })
    let value = -0.5 * (Math.log(shape / SHAPE_MIDDLE) / SHAPE_SPREAD) ** 2
    for (let i = 0; i < starts.length; i++) value += starts[i]! * Math.log(start[i]!)
    if (value > greatest) {
      greatest = value
      best = shape
    }
  }
  return best
}

/** The stores' sums as a baseline keeps them. */
export function historiesOf(evidence: Evidence, sums: PlaceSums): Record<string, PlaceHistory> {
  const { records, firstWeek, weeks } = evidence
  const of = (column: Float64Array, store: number) => column.subarray(store * weeks, (store + 1) * weeks)
  return Object.fromEntries(
    evidence.storesSeen.map((store) => [
      records.stores[store]!,
      {
        firstWeek,
        expected: Array.from(of(sums.expected, store), rounded),
        background: Array.from(of(sums.background, store), rounded),
        episodes: [...of(sums.episodes, store)],
      },
    ]),
  )
}

/** Six digits are more than the sums are worth, and keep a stored baseline small. */
function rounded(x: number): number {
  return Number(x.toPrecision(6))
}

/** With which lasting factor everybody counts in each block: theirs over the median of their store's people, as over all's. */
function countedFactors(evidence: Evidence, state: FitState): Float64Array {
  const { blocks, storeOfCell, peopleSeen } = evidence
  const counted = Float64Array.from(state.person)
  for (let b = 0; b < blocks; b++) {
    const all: number[] = []
    const ofStore = new Map<number, number[]>()
    for (const p of peopleSeen) {
      const store = storeOfCell[p * blocks + b]!
      if (store < 0) continue
      const factor = state.person[p * blocks + b]!
      all.push(factor)
      const theirs = ofStore.get(store)
      if (theirs) theirs.push(factor)
      else ofStore.set(store, [factor])
    }
    const overall = medianOf(all)
    const medians = new Map([...ofStore].map(([store, factors]) => [store, medianOf(factors)]))
    for (const p of peopleSeen) {
      const store = storeOfCell[p * blocks + b]!
      if (store >= 0) counted[p * blocks + b]! /= beyondChance(medians.get(store)! / overall)
    }
  }
  return counted
}

/** A store's people may well differ so much from all by chance (in the logarithm); only what goes beyond is the place's. */
const CHANCE = 0.1

function beyondChance(ratio: number): number {
  const log = Math.log(ratio)
  return Math.exp(Math.sign(log) * Math.max(0, Math.abs(log) - CHANCE))
}

function medianOf(values: number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
