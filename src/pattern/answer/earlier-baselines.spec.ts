import { describe, expect, it } from '@jest/globals'
import type { Baseline } from '../belief/baseline.js'
import type { PlaceFacts, ShiftFact } from '../records/facts.js'
import { weekOf } from '../records/weeks.js'
import { assess } from './assess.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

const BEFORE = 20_454
const AT = 20_480
const WEEKS = 100

/** As it was stored before anybody asked who records. */
const BASELINE: Baseline = {
  format: 1,
  before: BEFORE,
  restsOn: { shifts: 21_000, people: 40, stores: 2, ownIncidents: 610 },
  rate: 0.00021,
  positions: { CASHIER: { factor: 1.1, low: 0.9, high: 1.3, episodes: 300 } },
  conditions: { UNDERSTAFFED: { factor: 2.1, low: 1.8, high: 2.4, episodes: 120 } },
  badDay: { probability: 0.007, mean: 1.6 },
  background: 0.00002,
  people: { shape: 2.8, speed: 0.02, doubling: 0.0014, level: 1.06 },
  places: { shape: 7, speed: 0.03, leaps: 0.004 },
  interactions: { usual: 52, byPosition: { CASHIER: 60 } },
  stores: {
    Mill: {
      firstWeek: weekOf(BEFORE) - WEEKS,
      expected: Array.from({ length: WEEKS }, () => 1.3),
      background: Array.from({ length: WEEKS }, () => 0.4),
      episodes: Array.from({ length: WEEKS }, (_, n) => (n > 80 ? 4 : n % 3)),
    },
  },
}

/** As it was stored before lasting factors doubled and places leapt. */
const EARLIEST: Baseline = {
  ...BASELINE,
  people: { shape: 2.8, speed: 0.02, level: 1.06 },
  places: { shape: 7, speed: 0.03 },
}

/** The policy of then. */
const POLICY: Policy = { ...DEFAULT_POLICY, placeProbability: 0.9 }

const PLACE: PlaceFacts = {
  store: 'Mill',
  exposure: Array.from({ length: 27 }, (_, n) => ({ day: BEFORE + n, position: 'CASHIER', conditions: [], shifts: 9, interactions: 540 })), // prettier-ignore
  episodes: [1, 4, 9, 16, 25].map((n) => ({ day: BEFORE + n, person: `P${n % 3}`, position: 'CASHIER', conditions: [], interactions: 60, own: 1 })), // prettier-ignore
}

const SHIFTS = 240
/** Every third day a shift, with own incidents so many shifts ago. */
const worked = (own: readonly number[]): ShiftFact[] =>
  Array.from({ length: SHIFTS }, (_, n) => ({
    day: AT - 3 * (SHIFTS - 1 - n),
    store: 'Mill',
    position: 'CASHIER',
    interactions: n % 11 === 0 ? null : 55 + (n % 9),
    conditions: n % 7 === 0 ? ['UNDERSTAFFED'] : [],
    own: own.includes(SHIFTS - 1 - n) ? 1 + (n % 2) : 0,
  }))

const ONE = [0]
const SIX = [0, 3, 9, 20, 31, 60]
const ELEVEN = [0, 2, 4, 5, 8, 9, 12, 16, 20, 25, 31]

describe('a baseline of before', () => {
  // what the model of then answered
  it.each([
    ['without voices', BASELINE, ONE, 'BAD_DAY', 0.005220037474770373, 0.890991908788448, 0.9275651719701854, 0.436041139944732], // prettier-ignore
    ['without voices', BASELINE, SIX, 'BAD_DAY', 0.10792759305906964, 0.8771478341309664, 0.7862924684867584, 0.9859899570738495], // prettier-ignore
    ['without voices', BASELINE, ELEVEN, 'PATTERN', 0.9923757737848423, 0.8588892989148776, 0.10930178006607161, 8.510156403524903], // prettier-ignore
    ['in small steps', EARLIEST, ONE, 'BAD_DAY', 0.0022276064785383604, 0.8267753660698077, 0.9467578624652838, 0.414376903406634], // prettier-ignore
    ['in small steps', EARLIEST, SIX, 'BAD_DAY', 0.08879391752259909, 0.7545858972195518, 0.8340333643392822, 0.9704916112489189], // prettier-ignore
    ['in small steps', EARLIEST, ELEVEN, 'EMERGING', 0.851188161734646, 0.660737465261871, 0.37660715972479364, 4.0680798903430535], // prettier-ignore
  ] as const)('gives the same answers (%s)', (_, stored, own, finding, probability, place, badDay, lastingFactor) => {
    const baseline = JSON.parse(JSON.stringify(stored)) as Baseline
    const judgement = assess({
      at: AT,
      cause: 'EMPLOYEE',
      person: 'P0',
      shifts: worked(own),
      places: [PLACE],
      baseline,
      policy: POLICY,
    })

    expect(judgement.finding).toBe(finding)
    expect(judgement.probability).toBeCloseTo(probability, 12)
    expect(judgement.placeProbability).toBeCloseTo(place, 12)
    expect(judgement.badDayProbability).toBeCloseTo(badDay, 12)
    expect(judgement.lastingFactor).toBeCloseTo(lastingFactor, 11)
    expect(judgement).not.toHaveProperty('voices')
  })
})
