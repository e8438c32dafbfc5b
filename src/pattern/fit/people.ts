import { expMinus } from '../belief/exponential.js'
import { type Evidence, WEEKS_PER_BLOCK } from './evidence.js'
import { type FitState, episodeMeans, settingRates } from './state.js'
import { PEOPLE_GRID, peopleChain } from '../belief/peers.js'
import { weighEpisode } from '../belief/shift-likelihood.js'
import { Smoother } from '../belief/smoothing.js'

const SHAPES = Array.from({ length: 25 }, (_, i) => 0.6 * 1.13 ** i)
/** What the fit believes beforehand of the shape: most likely 3, as surely as a normal of this spread in the logarithm. */
const SHAPE_MIDDLE = 3
const SHAPE_SPREAD = 0.5
/** How often somebody's lasting factor leaps, per week. */
const LEAPS = 0.0003

/** The people's block of the fit: everybody's lasting factor over time (forward-backward), how people differ. */
export function fitPeople(evidence: Evidence, state: FitState): void {
  const { blocks, records, episodes } = evidence
  const { factors } = PEOPLE_GRID
  const exposure = exposures(evidence, state)
  // one step of this chain is a whole block
  const chain = peopleChain(state.people.shape, state.people.speed * WEEKS_PER_BLOCK, LEAPS * WEEKS_PER_BLOCK)
  const cells = factors.length
  const means = episodeMeans(evidence, state)
  const starts = new Float64Array(cells)
  const smoother = new Smoother(chain, blocks)
  const { likelihoods } = smoother
  let weighted = 0
  let total = 0

  let next = 0
  for (const p of evidence.peopleSeen) {
    let first = 0
    while (first < blocks - 1 && exposure[p * blocks + first] === 0) first++
    for (let b = first; b < blocks; b++) {
      const from = (b - first) * cells
      const expected = exposure[p * blocks + b]!
      for (let i = 0; i < cells; i++) likelihoods[from + i] = expMinus(expected * (factors[i]! - factors[0]!))
    }
    for (; next < episodes.length && records.shifts.person[episodes[next]!.shift] === p; next++) {
      const b = evidence.personCell[episodes[next]!.shift - evidence.from]! - p * blocks
      weighEpisode(likelihoods, (b - first) * cells, factors, means[next]!, state.badDay)
    }
    smoother.run(blocks - first)
    for (let b = first; b < blocks; b++) {
      const cell = p * blocks + b
      const mean = smoother.mean[b - first]!
      state.person[cell] = mean
      state.personLog[cell] = smoother.logMean[b - first]!
      state.personSpread[cell] = Math.sqrt(smoother.logVariance[b - first]!)
      weighted += exposure[cell]! * mean
      total += exposure[cell]!
    }
    for (let i = 0; i < cells; i++) starts[i]! += smoother.first[i]!
  }
  state.ordinary = weighted
  state.people = {
    ...state.people,
    shape: likeliestShape(starts, state.people.speed),
    level: total > 0 ? weighted / total : state.people.level,
  }
}

/** Own incidents to be expected of each person at lasting factor 1, by person and block; and the settings' interactions. */
function exposures(evidence: Evidence, state: FitState): Float64Array {
  const { records, from, to, blocks, interactions, placeCell, personCell } = evidence
  const { place, recorded, placed } = state
  const settings = records.shifts.setting
  const rates = settingRates(records.settings, state)
  const sums = new Float64Array(records.people.length * blocks)
  placed.fill(0)
  for (let i = from, k = 0; i < to; i++, k++) {
    const setting = settings[i]!
    const person = personCell[k]!
    const here = interactions[k]! * place[placeCell[k]!]! * recorded[person]!
    placed[setting]! += here
    sums[person]! += here * rates[setting]!
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
