import {
  type Baseline,
  type Multiplier,
  PRIOR_BASELINE,
  UNKNOWN_CONDITION,
  UNKNOWN_POSITION,
} from '../belief/baseline.js'
import type { Evidence } from './evidence.js'
import type { Setting } from '../records/records.js'

/** The numbers that a fit changes, and what it currently believes of places and people. */
export interface FitState {
  rate: number
  positions: Map<string, Multiplier>
  conditions: Map<string, Multiplier>
  badDay: { probability: number; mean: number }
  background: number
  /** Odds that a recorded cause is wrong. */
  wrongOdds: number
  people: Baseline['people']
  places: Baseline['places']
  /** Expected factor of store s in week w at s × weeks + w. */
  place: Float64Array
  /** How many times what all see of person p in block b is recorded, at p × blocks + b. */
  recorded: Float64Array
  /** By setting: interactions, each times the factor of its place then. */
  placed: Float64Array
  /** Own incidents to be expected of all, bad days and wrong causes aside. */
  ordinary: number
  /** Expected lasting factor of person p in block b at p × blocks + b. */
  person: Float64Array
  /** Mean and standard deviation of the logarithm of the same. */
  personLog: Float64Array
  personSpread: Float64Array
}

/** Where every fit starts: the prior. */
export function initialState(evidence: Evidence): FitState {
  const { records } = evidence
  const positions = new Set<string>()
  const conditions = new Set<string>()
  for (const s of evidence.settingsSeen) {
    const setting = records.settings[s]!
    positions.add(setting.position)
    for (const name of setting.conditions) conditions.add(name)
  }
  return {
    rate: PRIOR_BASELINE.rate,
    positions: new Map([...positions].sort().map((name) => [name, UNKNOWN_POSITION])),
    conditions: new Map([...conditions].sort().map((name) => [name, UNKNOWN_CONDITION])),
    badDay: { ...PRIOR_BASELINE.badDay },
    background: PRIOR_BASELINE.background,
    wrongOdds: 0.1 / 0.9,
    people: { ...PRIOR_BASELINE.people },
    places: { ...PRIOR_BASELINE.places },
    place: new Float64Array(records.stores.length * evidence.weeks).fill(1),
    recorded: new Float64Array(records.people.length * evidence.blocks).fill(1),
    placed: evidence.interactionsOfSetting.slice(),
    ordinary: 0,
    person: new Float64Array(records.people.length * evidence.blocks).fill(1),
    personLog: new Float64Array(records.people.length * evidence.blocks),
    personSpread: new Float64Array(records.people.length * evidence.blocks),
  }
}

/** Own incidents per interaction in each setting at lasting factor 1 and factor 1 of the place. */
export function settingRates(
  settings: readonly Setting[],
  state: Pick<FitState, 'rate' | 'positions' | 'conditions'>,
): Float64Array {
  return Float64Array.from(settings, ({ position, conditions }) =>
    conditions.reduce(
      (rate, name) => rate * (state.conditions.get(name) ?? UNKNOWN_CONDITION).factor,
      state.rate * (state.positions.get(position) ?? UNKNOWN_POSITION).factor,
    ),
  )
}

export interface EpisodeMeans {
  own: number
  /** Own incidents to be expected of a person of lasting factor 1. */
  expected: number
  /** Incidents to be expected that are recorded as theirs and have nothing to do with them. */
  background: number
  /** Where the logarithm of their lasting factor lies. */
  personalLog: number
  personalSpread: number
}

/** What was to be expected at each episode. */
export function episodeMeans(evidence: Evidence, state: FitState): EpisodeMeans[] {
  const { records, from, interactions, placeCell, personCell } = evidence
  const { shifts } = records
  const rates = settingRates(records.settings, state)
  return evidence.episodes.map(({ shift, own }) => {
    const n = interactions[shift - from]!
    return {
      own,
      expected:
        n *
        rates[shifts.setting[shift]!]! *
        state.place[placeCell[shift - from]!]! *
        state.recorded[personCell[shift - from]!]!,
      background: n * state.background,
      personalLog: state.personLog[personCell[shift - from]!]!,
      personalSpread: state.personSpread[personCell[shift - from]!]!,
    }
  })
}
