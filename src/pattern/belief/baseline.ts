import type { Day } from '../records/facts.js'

/** A multiplier of the rate of breakdowns with the range in which it lies with 90%, and the breakdowns it was learnt from. */
export interface Multiplier {
  factor: number
  low: number
  high: number
  episodes: number
}

/** What a store went through, week by week, at lasting factor 1 of everybody and factor 1 of the place. */
export interface PlaceHistory {
  firstWeek: number
  /** Own incidents to be expected in each week, bad days and wrong attributions left aside. */
  expected: number[]
  /** Episodes to be expected in each week from bad days and wrong attributions. */
  background: number[]
  /** Episodes there were in each week. */
  episodes: number[]
}

/**
 * The peers' model, fitted to the records of days before `before`. Plain data that round-trips through JSON exactly; never
 * changed once made. The README beside this file says how each number enters.
 */
export interface Baseline {
  format: 1
  before: Day
  restsOn: { shifts: number; people: number; stores: number; ownIncidents: number }
  /** Own incidents per interaction that a person of lasting factor 1 has on an ordinary shift without conditions. */
  rate: number
  positions: Record<string, Multiplier>
  conditions: Record<string, Multiplier>
  badDay: {
    /** Share of shifts that are somebody's bad day. */
    probability: number
    /** Own incidents that a bad day adds, whoever has it. */
    mean: number
  }
  /** Incidents per interaction recorded as the employee's that have nothing to do with them. */
  background: number
  people: {
    /** Gamma shape of the lasting factors (mean 1): the smaller, the more people differ. */
    shape: number
    /** How readily a lasting factor moves in small steps, per week: as a fit follows everybody. */
    speed: number
    /** How readily it doubles or halves, per week: as a person is judged. Baselines from before that go by small steps. */
    doubling?: number
    /** The mean lasting factor of all who work, somewhat above 1 for those who got worse. */
    level: number
  }
  places: {
    /** Gamma shape of the places' factors (mean 1). */
    shape: number
    /** How readily a place's factor moves, per week. */
    speed: number
    /** How often it leaps, per week: what happens to a place at once. Baselines from before that was followed lack it. */
    leaps?: number
  }
  /** Who records. Baselines from before that was asked lack it, and answers from them are what they were. */
  voices?: {
    /** Of an incident whose recorder is named, how likely another one at that store has the same. */
    share: number
    /** How often somebody becomes eager about one person, a week. */
    eager: number
    /** The share of own incidents that name who recorded them; 0: nothing can be told of voices. */
    named: number
  }
  /** Interactions on a usual shift, for where no count was kept. */
  interactions: { usual: number; byPosition: Record<string, number> }
  stores: Record<string, PlaceHistory>
}

/** A multiplier of which nothing is known yet: as likely to make things twice as bad as a little better. */
export const UNKNOWN_CONDITION: Multiplier = Object.freeze({ factor: 1.4, low: 0.8, high: 2.6, episodes: 0 })
export const UNKNOWN_POSITION: Multiplier = Object.freeze({ factor: 1, low: 0.4, high: 2, episodes: 0 })

/**
 * What serves before there are records. The numbers are judgements, not measurements: an own breakdown in some 4,000
 * interactions; a bad day on one shift in 150; people differing as a gamma of shape 3 does (a tenth above 1.8), stores less
 * than people.
 */
export const PRIOR_BASELINE: Baseline = deepFreeze({
  format: 1,
  before: 0,
  restsOn: { shifts: 0, people: 0, stores: 0, ownIncidents: 0 },
  rate: 0.00025,
  positions: {},
  conditions: {},
  badDay: { probability: 0.0065, mean: 1.5 },
  background: 0.00002,
  people: { shape: 3, speed: 0.02, doubling: 0.0014, level: 1.05 },
  places: { shape: 7, speed: 0.03, leaps: 0.004 },
  interactions: { usual: 50, byPosition: {} },
  stores: {},
})

/** The same of who records, where that is asked. */
export const PRIOR_VOICES: NonNullable<Baseline['voices']> = Object.freeze({ share: 0.36, eager: 0.00001, named: 0 })

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part as object)
  return Object.freeze(value)
}
