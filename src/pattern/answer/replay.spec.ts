import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FIRST_DAY, makeChainOfStores, type World } from '../../../test/worlds/chain-of-stores.js'
import { assess } from './assess.js'
import {
  dateOfDay,
  monthsBefore,
  type PlaceEpisode,
  type PlaceExposure,
  type PlaceFacts,
  type ShiftFact,
} from '../records/facts.js'
import { fitBaseline } from '../fit/fit-baseline.js'
import { DEFAULT_POLICY } from './policy.js'
import type { Records } from '../records/records.js'
import { replay, type ReplayedIncident } from './replay.js'
import { DAY_MS } from '../../time/instant.js'

const world = makeChainOfStores(9, {
  stores: 3,
  peoplePerStore: 10,
  days: 230,
  ratePerThousand: 0.8,
  startsAt: (p) => (p % 4 === 0 ? 22 * 60 : 540),
})

function replayed(records: Records): ReplayedIncident[] {
  const incidents: ReplayedIncident[] = []
  for (const event of replay(records, DEFAULT_POLICY, { onlyEmployee: true }))
    if (event.kind === 'incident') incidents.push(event)
  return incidents
}

const probabilities = (incidents: readonly ReplayedIncident[], rename = (name: string) => name) =>
  new Map(incidents.map((i) => [rename(i.reference), i.judgement.probability] as const))

function expectSame(ones: Map<string, number>, others: Map<string, number>): void {
  expect([...ones.keys()].sort()).toEqual([...others.keys()].sort())
  for (const [reference, probability] of ones) expect(Math.abs(others.get(reference)! - probability)).toBeLessThan(1e-9)
}

describe('A replay of the records', () => {
  const whole = replayed(world.recordsOf())

  it('has something to say', () => {
    expect(whole.length).toBeGreaterThan(150)
  })

  it('does not look ahead: records cut at any moment give the same answers up to it', () => {
    const employees = world.incidents.filter((i) => i.cause === 'EMPLOYEE')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: employees.length - 1 }), (cut) => {
        const { moment } = employees.toSorted((a, b) => a.moment - b.moment)[cut]!
        const today = Math.floor(moment / DAY_MS)
        const known = world.incidents.filter((i) => i.moment <= moment)
        const until = replayed(
          world.recordsOf(
            world.shifts.filter((s) => s.day <= today),
            known,
          ),
        )
        const references = new Set(known.map((i) => i.reference))
        expectSame(probabilities(whole.filter((i) => references.has(i.reference))), probabilities(until))
      }),
      { numRuns: 6 },
    )
  })

  it('does not mind what people and stores are called, nor the order of rows', () => {
    const reversed = (name: string) => `${[...name].reverse().join('')}`
    const renamed = <T extends { person: string; store: string }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, person: reversed(row.person), store: `the ${row.store}` })).reverse()

    expectSame(
      probabilities(whole),
      probabilities(replayed(world.recordsOf(renamed(world.shifts), renamed(world.incidents)))),
    )
  })

  it('judges incidents of the same moment alike, whatever their references', () => {
    const twice = world.incidents.map((i) => ({ ...i, moment: i.moment - (i.moment % DAY_MS) + 43_200_000 }))
    const other = twice.map((i) => ({ ...i, reference: [...i.reference].reverse().join('') }))
    const backward = (name: string) => [...name].reverse().join('')

    expectSame(
      probabilities(replayed(world.recordsOf(world.shifts, twice)), backward),
      probabilities(replayed(world.recordsOf(world.shifts, other))),
    )
  })

  it('answers as assess does when asked with the facts of that moment', () => {
    for (const incident of whole.filter((_, i) => i % 17 === 0)) {
      const judgement = assess({
        at: incident.day,
        cause: 'EMPLOYEE',
        person: incident.person,
        ...factsAt(world, incident),
        baseline: incident.baseline,
        policy: DEFAULT_POLICY,
      })
      expect(Math.abs(judgement.probability - incident.judgement.probability)).toBeLessThan(1e-9)
      expect(judgement.finding).toBe(incident.judgement.finding)
    }
  })

  it('yields the baselines that a server fits by itself', () => {
    const { baseline } = whole.at(-1)!
    expect(dateOfDay(baseline.before)).toMatch(/-01$/)
    expect(fitBaseline(world.recordsOf(), baseline.before)).toEqual(baseline)
  })

  it('from any day on judges as it does from the beginning, and fits no more baselines than it needs', () => {
    const days = world.incidents.map((i) => i.localDay)
    fc.assert(
      fc.property(fc.integer({ min: Math.min(...days) - 40, max: Math.max(...days) + 1 }), (from) => {
        const later = [...replay(world.recordsOf(), DEFAULT_POLICY, { onlyEmployee: true, from })]
        const found = later.filter((step) => step.kind === 'incident')
        expect(found).toEqual(whole.filter(({ day }) => day >= from))
        const fitted = later.flatMap((step) => (step.kind === 'baseline' ? [step.baseline.before] : []))
        for (const before of fitted.slice(1)) expect(before).toBeGreaterThan(from)
      }),
      { numRuns: 6 },
    )
  })

  it('counts an incident in the small hours to the night shift it belongs to', () => {
    const night = world.incidents.find((i) => i.minuteOfDay < 360 && i.cause === 'EMPLOYEE')!
    expect(whole.find((i) => i.reference === night.reference)!.day).toBe(night.localDay - 1)
  })
})

/** The facts of an incident's moment, put together from the rows by plain means. */
function factsAt({ shifts, incidents }: World, { reference, person, day, baseline }: ReplayedIncident) {
  const { moment } = incidents.find((i) => i.reference === reference)!
  const dayOf = (i: (typeof incidents)[number]) => (i.minuteOfDay < 360 ? i.localDay - 1 : i.localDay)
  const own = (who: string, on: number) =>
    incidents.filter((i) => i.cause === 'EMPLOYEE' && i.person === who && dayOf(i) === on && i.moment <= moment).length
  const mine: ShiftFact[] = shifts
    .filter((s) => s.person === person && s.day <= day && s.day > monthsBefore(day, DEFAULT_POLICY.lookBackMonths))
    .map((s) => ({ ...s, own: own(person, s.day) }))
  const recent = shifts.filter((s) => s.day >= baseline.before && s.day <= day && s.day >= FIRST_DAY)
  const places: PlaceFacts[] = [...new Set(mine.filter((s) => s.day >= baseline.before).map((s) => s.store))].map(
    (store) => {
      const there = recent.filter((s) => s.store === store)
      return {
        store,
        exposure: there.map((s): PlaceExposure => ({ ...s, shifts: 1, interactions: s.interactions! })),
        episodes: there
          .map((s): PlaceEpisode => ({ ...s, interactions: s.interactions!, own: own(s.person, s.day) }))
          .filter((e) => e.own > 0),
      }
    },
  )
  return { shifts: mine, places }
}
