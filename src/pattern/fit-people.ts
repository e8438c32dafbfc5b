import { meanUnder, stepBackward, stepForward, weigh } from './chain.js'
import { type Evidence, WEEKS_PER_BLOCK } from './fit-evidence.js'
import { type FitState, episodeMeans, settingRates } from './fit-state.js'
import { PEOPLE_GRID, peopleChain } from './peers.js'
import { episodeWeight } from './shift-likelihood.js'

const SHAPES = Array.from({ length: 25 }, (_, i) => 0.6 * 1.13 ** i)
const LOGS = PEOPLE_GRID.factors.map((factor) => Math.log(factor))
const SQUARED_LOGS = LOGS.map((log) => log ** 2)
/** What the fit believes beforehand of the shape: most likely 3, as surely as a normal of this spread in the logarithm. */
const SHAPE_MIDDLE = 3
const SHAPE_SPREAD = 0.5

/** The people's block of the fit: everybody's lasting factor over time (forward-backward), how people differ. */
export function fitPeople(evidence: Evidence, state: FitState): void {
  const { blocks, records } = evidence
  const exposure = exposures(evidence, state)
  // one step of this chain is a whole block
  const chain = peopleChain(state.people.shape, state.people.speed * WEEKS_PER_BLOCK)
  const cells = PEOPLE_GRID.factors.length
  const means = episodeMeans(evidence, state)
  const starts = new Float64Array(cells)
  let weighted = 0
  let total = 0

  const likelihoods = new Float64Array(blocks * cells)
  const forward = new Float64Array(blocks * cells)
  const belief = new Float64Array(cells)
  const smoothed = new Float64Array(cells)
  const later = new Float64Array(cells)
  let nextEpisode = 0
  for (const p of evidence.peopleSeen) {
    const firstEpisode = nextEpisode
    while (nextEpisode < evidence.episodes.length && records.shifts.person[evidence.episodes[nextEpisode]!.shift] === p)
      nextEpisode++
    const mine = evidence.episodes.slice(firstEpisode, nextEpisode)
    let first = 0
    while (first < blocks - 1 && exposure[p * blocks + first] === 0) first++

    for (let b = first; b < blocks; b++) {
      const likelihood = likelihoods.subarray(b * cells, (b + 1) * cells)
      const expected = exposure[p * blocks + b]!
      for (let i = 0; i < cells; i++)
        likelihood[i] = Math.exp(-expected * (PEOPLE_GRID.factors[i]! - PEOPLE_GRID.factors[0]!))
    }
    for (const [k, e] of mine.entries()) {
      const b = evidence.personCell[e.shift - evidence.from]! - p * blocks
      const { expected: base, background } = means[firstEpisode + k]!
      for (let i = 0; i < cells; i++) {
        likelihoods[b * cells + i]! *= episodeWeight(e.own, base * PEOPLE_GRID.factors[i]! + background, state.badDay)
      }
    }
    belief.set(chain.start)
    for (let b = first; b < blocks; b++) {
      if (b > first) stepForward(chain, belief)
      weigh(belief, likelihoods.subarray(b * cells, (b + 1) * cells))
      forward.set(belief, b * cells)
    }
    later.fill(1)
    for (let b = blocks - 1; b >= first; b--) {
      smoothed.set(forward.subarray(b * cells, (b + 1) * cells))
      weigh(smoothed, later)
      const mean = meanUnder(smoothed, PEOPLE_GRID.factors)
      state.person[p * blocks + b] = mean
      const middle = meanUnder(smoothed, LOGS)
      state.personLog[p * blocks + b] = middle
      state.personSpread[p * blocks + b] = Math.sqrt(Math.max(0, meanUnder(smoothed, SQUARED_LOGS) - middle ** 2))
      weighted += exposure[p * blocks + b]! * mean
      total += exposure[p * blocks + b]!
      weigh(later, likelihoods.subarray(b * cells, (b + 1) * cells))
      stepBackward(chain, later)
    }
    for (let i = 0; i < cells; i++) starts[i]! += smoothed[i]!
  }
  state.people = {
    shape: likeliestShape(starts, state.people.speed),
    speed: state.people.speed,
    level: total > 0 ? weighted / total : state.people.level,
  }
}

/** Own incidents to be expected of each person at lasting factor 1, by person and block. */
function exposures(evidence: Evidence, state: FitState): Float64Array {
  const { records, from, to, blocks, interactions, placeCell, personCell } = evidence
  const { shifts } = records
  const rates = settingRates(records.settings, state)
  const sums = new Float64Array(records.people.length * blocks)
  for (let i = from; i < to; i++) {
    const k = i - from
    sums[personCell[k]!]! += interactions[k]! * rates[shifts.setting[i]!]! * state.place[placeCell[k]!]!
  }
  return sums
}

/** The gamma shape under which the factors people started with are likeliest, with its prior. */
function likeliestShape(starts: Float64Array, speed: number): number {
  let best = SHAPE_MIDDLE
  let greatest = -Infinity
  for (const shape of SHAPES) {
    const { start } = peopleChain(shape, speed)
    let value = -0.5 * (Math.log(shape / SHAPE_MIDDLE) / SHAPE_SPREAD) ** 2
    for (let i = 0; i < starts.length; i++) value += starts[i]! * Math.log(start[i]!)
    if (value > greatest) {
      greatest = value
      best = shape
    }
  }
  return best
}
