import type { Day } from '../../src/pattern/records/facts.js'
import type { IncidentRecord, ShiftRecord } from '../../src/pattern/records/records.js'
import { RecordsBuilder, type Records } from '../../src/pattern/records/records.js'
import { chanceOf } from './chance.js'

/**
 * A small chain of stores whose truth is known, made for one question at a time: what stores do that a model may not expect.
 * Every part of it is a function, so that a scenario says only in what it differs. Days count from 0.
 */
export interface Scenario {
  stores: number
  peoplePerStore: number
  days: number
  /** Own breakdowns per 1,000 interactions of an ordinary cashier. */
  ratePerThousand: number
  /** Gamma shape of people's lasting factors. */
  differ: number
  badDayShare: number
  badDayMean: number
  workShare: number
  interactions: number
  /** How a person's service changes, times what they began with. */
  change(person: number, day: number): number
  /** How much likelier breakdowns are at a store, for everybody. */
  place(store: number, day: number): number
  /** Own breakdowns that a store's bad day adds for everybody who works there. */
  storeBadDay(store: number, day: number): number
  /** The share of somebody's breakdowns that is logged, over the usual. */
  eagerness(person: number, store: number, day: number): number
  /** Where a person works that day, and as what. */
  worksAt(person: number, home: number, day: number): number
  position(person: number, day: number): 'TILL' | 'AISLES' | 'HELP_POINT'
  traffic(store: number, day: number): number
  opens(store: number): number
  /** Whether the roster tells of a shift, and of how many were served on it. */
  rostered(person: number, day: number): boolean
  counted(person: number, day: number): boolean
  /** When shifts begin, in minutes after midnight; they last nine hours. */
  startsAt(person: number): number
}

const POSITION_FACTOR = { TILL: 1, AISLES: 0.5, HELP_POINT: 1.8 }
const SHORT_STAFFED = { share: 0.15, factor: 1.7 }
const TRAINING_DAYS = 45
/** 2023-04-03, a Monday. */
export const FIRST_DAY: Day = 19_450

export const ORDINARY: Scenario = {
  stores: 6,
  peoplePerStore: 12,
  days: 340,
  ratePerThousand: 0.35,
  differ: 4,
  badDayShare: 0.006,
  badDayMean: 1.7,
  workShare: 0.6,
  interactions: 60,
  change: () => 1,
  place: () => 1,
  storeBadDay: () => 0,
  eagerness: () => 1,
  worksAt: (_person, home) => home,
  position: (person) => (person % 7 === 0 ? 'HELP_POINT' : person % 3 === 0 ? 'AISLES' : 'TILL'),
  traffic: () => 1,
  opens: () => 0,
  rostered: () => true,
  counted: () => true,
  startsAt: () => 9 * 60,
}

export interface World {
  scenario: Scenario
  shifts: ShiftRecord[]
  incidents: IncidentRecord[]
  /** The true lasting factor of a person on a day. */
  truth(person: string, day: Day): number
  recordsOf(shifts?: readonly ShiftRecord[], incidents?: readonly IncidentRecord[]): Records
}

export const personName = (person: number) => `person ${person}`
export const storeName = (store: number) => `store ${store}`

/** Makes a world by a seed; `differences` from the ordinary make the scenario. */
export function makeChainOfStores(seed: number, differences: Partial<Scenario> = {}): World {
  const scenario = { ...ORDINARY, ...differences }
  const chance = chanceOf(seed)
  const people = scenario.stores * scenario.peoplePerStore
  const began = Array.from({ length: people }, () => chance.gamma(scenario.differ))
  const shifts: ShiftRecord[] = []
  const incidents: IncidentRecord[] = []
  for (let day = 0; day < scenario.days; day++) {
    const shortStaffed = Array.from({ length: scenario.stores }, () => chance.uniform() < SHORT_STAFFED.share)
    for (let person = 0; person < people; person++) {
      const store = scenario.worksAt(person, Math.floor(person / scenario.peoplePerStore), day)
      const works = chance.uniform() < scenario.workShare
      if (!works || day < scenario.opens(store)) continue
      const served = Math.max(
        4,
        Math.round(scenario.interactions * (0.5 + chance.uniform()) * scenario.traffic(store, day)),
      )
      const conditions = [
        ...(shortStaffed[store] ? ['SHORT_STAFFED'] : []),
        ...(day < scenario.opens(store) + TRAINING_DAYS && person % 5 === 0 ? ['IN_TRAINING'] : []),
      ]
      const position = scenario.position(person, day)
      const mean =
        (served / 1000) *
        scenario.ratePerThousand *
        POSITION_FACTOR[position] *
        began[person]! *
        scenario.change(person, day) *
        scenario.place(store, day) *
        conditions.reduce((product, name) => product * (name === 'SHORT_STAFFED' ? SHORT_STAFFED.factor : 1.5), 1)
      const badDay = chance.uniform() < scenario.badDayShare ? chance.poisson(scenario.badDayMean) : 0
      const own =
        chance.poisson((mean + scenario.storeBadDay(store, day)) * scenario.eagerness(person, store, day)) + badDay
      const others = chance.poisson((served / 1000) * 0.25)
      const where = { person: personName(person), store: storeName(store), conditions, position }
      if (scenario.rostered(person, day)) {
        shifts.push({ ...where, day: FIRST_DAY + day, interactions: scenario.counted(person, day) ? served : null })
      }
      for (let k = 0; k < own + others; k++) {
        const minute = scenario.startsAt(person) + Math.floor(chance.uniform() * 9 * 60)
        const wrong = chance.uniform() < 0.08
        incidents.push({
          reference: `incident ${String(incidents.length).padStart(6, '0')}`,
          person: where.person,
          store: where.store,
          moment: (FIRST_DAY + day) * 86_400_000 + minute * 60_000,
          localDay: FIRST_DAY + day + Math.floor(minute / 1440),
          minuteOfDay: minute % 1440,
          cause: k < own !== wrong ? 'EMPLOYEE' : 'PROCESS',
          otherwise: { position, conditions },
        })
      }
    }
  }
  return {
    scenario,
    shifts,
    incidents,
    truth: (person, day) => {
      const index = Number(person.slice('person '.length))
      return began[index]! * scenario.change(index, day - FIRST_DAY)
    },
    recordsOf(someShifts = shifts, someIncidents = incidents) {
      const builder = new RecordsBuilder()
      for (const shift of someShifts) builder.shift(shift)
      for (const incident of someIncidents) builder.incident(incident)
      return builder.build()
    },
  }
}
