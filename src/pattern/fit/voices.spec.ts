import { describe, expect, it } from '@jest/globals'
import { chanceOf } from '../../../test/worlds/chance.js'
import { FIRST_DAY, makeChainOfStores, personName } from '../../../test/worlds/chain-of-stores.js'
import { PRIOR_VOICES } from '../belief/baseline.js'
import type { IncidentRecord } from '../records/records.js'
import { fitBaseline } from './fit-baseline.js'

const BEFORE = FIRST_DAY + 335
const world = makeChainOfStores(5, { stores: 4, ratePerThousand: 0.7 })
const VOICES = ['Kim', 'Ada', null]
/** Kim, Ada and customers record a third each of everything. */
const alike = world.incidents.map((one, n): IncidentRecord => ({ ...one, recorder: VOICES[n % VOICES.length]! }))
const fitted = (incidents: readonly IncidentRecord[], whoRecords?: boolean) =>
  fitBaseline(world.recordsOf(world.shifts, incidents), BEFORE, { whoRecords })

describe('A fit', () => {
  it('learns nothing of who records if it is told not to: names change nothing then', () => {
    const baseline = fitted(alike, false)

    expect(baseline).not.toHaveProperty('voices')
    expect(baseline).toEqual(fitted(world.incidents, false))
  })

  it('learns how many are named, what share of the named one voice has, and that hardly anybody is eager', () => {
    const { voices } = fitted(alike)

    expect(voices!.named).toBeCloseTo(2 / 3, 1)
    expect(voices!.share).toBeCloseTo(1 / 2, 1)
    expect(voices!.eager).toBeLessThan(PRIOR_VOICES.eager)
  })

  it('takes what chance does for what it is: nearly nobody is believed to be eager', () => {
    for (const seed of [1, 2, 3, 4]) {
      const chance = chanceOf(seed)
      const byChance = world.incidents.map((one) => ({ ...one, recorder: VOICES[Math.floor(3 * chance.uniform())]! }))
      expect(fitted(byChance).voices!.eager).toBeLessThan(0.00001)
    }
  })

  it('learns that some are eager where Kim records all of some and a third of the rest', () => {
    const some = new Set([0, 12, 13, 24, 25, 36, 37].map(personName))
    const eagerly = alike.map((one) => (some.has(one.person) ? { ...one, recorder: 'Kim' } : one))

    expect(fitted(eagerly).voices!.eager).toBeGreaterThan(3 * fitted(alike).voices!.eager)
  })

  it('sees no eagerness in somebody who came in the middle and records as much as whoever went', () => {
    const midway = FIRST_DAY + 165
    const followed = alike.map((one) => ({
      ...one,
      recorder: one.recorder === 'Kim' && one.localDay >= midway ? 'Lee' : one.recorder,
    }))
    expect(fitted(followed).voices!.eager).toBeLessThan(0.00001)
  })

  it('doesn’t take it for rare where one voice records everything, and nothing could tell', () => {
    const one = alike.map((incident) => ({ ...incident, recorder: 'Kim' }))
    expect(fitted(one).voices!.eager).toBeGreaterThan(100 * fitted(alike).voices!.eager)
  })

  it('keeps to what it believed where nobody is named, and before there are records', () => {
    const { voices } = fitted(world.incidents)

    expect(voices).toEqual(PRIOR_VOICES)
    expect(fitBaseline(world.recordsOf([], []), BEFORE).voices).toEqual(PRIOR_VOICES)
  })
})
