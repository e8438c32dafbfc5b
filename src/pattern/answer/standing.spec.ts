import { describe, expect, it } from '@jest/globals'
import { type Baseline, PRIOR_BASELINE, PRIOR_VOICES } from '../belief/baseline.js'
import type { PlaceEpisode, PlaceExposure, PlaceFacts } from '../records/facts.js'
import { DEFAULT_POLICY } from './policy.js'
import { placeStanding } from './standing.js'

const BEFORE = 19_453 // a Thursday, when weeks begin
const WEEKS = 26
const AT = BEFORE + 7 * WEEKS - 1
const of = (factor: number) => ({ factor, low: factor, high: factor, episodes: 9 })
const baseline: Baseline = {
  ...PRIOR_BASELINE,
  before: BEFORE,
  positions: { TILL: of(1) },
  conditions: { SHORT_STAFFED: of(2), DELIVERY_DAY: of(1.1), QUIET: of(0.5) },
}
const SHIFTS = 40
const INTERACTIONS = 2000
const here = (day: number, conditions: readonly string[] = []) => ({ day, position: 'TILL', conditions })

/** A store of forty shifts a day, with so many episodes in each week. */
function storeWith(episodesIn: (week: number) => number): PlaceFacts {
  const days = Array.from({ length: 7 * WEEKS }, (_, n) => BEFORE + n)
  return {
    store: 'somewhere',
    exposure: days.map((day): PlaceExposure => ({ ...here(day), shifts: SHIFTS, interactions: INTERACTIONS })),
    episodes: Array.from({ length: WEEKS }, (_, week) =>
      Array.from({ length: episodesIn(week) }, (_, k): PlaceEpisode => ({
        ...here(BEFORE + 7 * week + (k % 7)),
        person: `person ${k}`,
        interactions: 50,
        own: 1 + (k % 2),
      })),
    ).flat(),
  }
}
const USUAL = 5 // what is to be expected in a week, rounded: rate × level × interactions, bad days and wrong causes
const standing = (place: PlaceFacts, at = AT) => placeStanding(baseline, place, at, DEFAULT_POLICY)

describe('How a place stands', () => {
  it('is as others do where as much goes wrong as anywhere', () => {
    const { factor, range, elevated, weeksElevated, episodes, expectedEpisodes } = standing(storeWith(() => USUAL))

    expect(factor).toBeGreaterThan(0.75)
    expect(factor).toBeLessThan(1.25)
    expect(range[0]).toBeLessThan(factor)
    expect(range[1]).toBeGreaterThan(factor)
    expect(elevated).toBe(false)
    expect(weeksElevated).toBe(0)
    expect(episodes).toBe(13 * USUAL)
    expect(Math.abs(expectedEpisodes / 13 - USUAL)).toBeLessThan(0.5)
  })

  it('is elevated where far more goes wrong, since about when it does', () => {
    const { factor, probability, elevated, weeksElevated, episodes } = standing(
      storeWith((week) => (week < 14 ? USUAL : 3 * USUAL)),
    )

    expect(factor).toBeGreaterThan(2)
    expect(probability).toBeGreaterThan(0.9)
    expect(elevated).toBe(true)
    expect(weeksElevated).toBeGreaterThan(8)
    expect(weeksElevated).toBeLessThan(18)
    expect(episodes).toBe(12 * 3 * USUAL + USUAL)
  })

  it('is elevated for as long as it is hard there, unless the baseline asks who records and so what is usual there', () => {
    const always = storeWith(() => 3 * USUAL)
    const asked = placeStanding({ ...baseline, voices: PRIOR_VOICES }, always, AT, DEFAULT_POLICY)

    expect(standing(always)).toMatchObject({ elevated: true })
    expect(standing(always)).not.toHaveProperty('usual')
    expect(asked.elevated).toBe(false)
    expect(asked.usual).toBeGreaterThan(2)
  })

  it('is not elevated for what goes wrong with one person, which is told all the same', () => {
    const place = storeWith(() => USUAL)
    const daily = Array.from({ length: 13 * 7 }, (_, n) => AT - n)
    const one = daily.map((day): PlaceEpisode => ({ ...here(day), person: 'the one', interactions: 50, own: 1 }))
    const { factor, elevated, episodes } = standing({ ...place, episodes: [...place.episodes, ...one] })

    expect(factor).toBeLessThan(1.5)
    expect(elevated).toBe(false)
    expect(episodes).toBe(13 * USUAL + one.length)
  })

  it('is elevated no longer once it has passed', () => {
    const { elevated, weeksElevated } = standing(storeWith((week) => (week < 12 ? 3 * USUAL : USUAL)))

    expect(elevated).toBe(false)
    expect(weeksElevated).toBe(0)
  })

  it('is not known where nothing is: as others, within a wide range', () => {
    const { factor, range, elevated, weeksElevated, episodes, expectedEpisodes, conditions } = standing({
      store: 'new',
      exposure: [],
      episodes: [],
    })

    expect(factor).toBeGreaterThan(0.7)
    expect(factor).toBeLessThan(1.3)
    expect(range[1] / range[0]).toBeGreaterThan(2.5)
    expect({ elevated, weeksElevated, episodes, expectedEpisodes, conditions }).toEqual({
      elevated: false,
      weeksElevated: 0,
      episodes: 0,
      expectedEpisodes: 0,
      conditions: [],
    })
  })

  it('goes by what has happened up to the moment, a shift with several incidents counting once', () => {
    const place = storeWith((week) => (week < 20 ? USUAL : 5 * USUAL))
    const then = BEFORE + 7 * 20 - 1
    const known = {
      ...place,
      exposure: place.exposure.filter((e) => e.day <= then),
      episodes: place.episodes.filter((e) => e.day <= then),
    }

    expect(standing(place, then)).toEqual(standing(known, then))
    const single = { ...place, episodes: place.episodes.map((e) => ({ ...e, own: 1 })) }
    expect(standing(single)).toEqual(standing(place))
  })

  it('does not mind the order of rows nor who it was, and names nobody', () => {
    const place = storeWith((week) => week % 9)
    const turned = {
      ...place,
      exposure: [...place.exposure].reverse(),
      episodes: [...place.episodes].reverse().map((e) => ({ ...e, person: `the ${e.person}` })),
    }

    expect(standing(turned).probability).toBeCloseTo(standing(place).probability, 9)
    expect(JSON.stringify(standing(place))).not.toContain('person')
  })

  it('tells under which conditions people worked, what weighs most first, and none that was told in confidence', () => {
    const under = (interactions: number, ...conditions: string[]) => ({
      ...here(BEFORE, conditions),
      shifts: 1,
      interactions,
    })
    const { conditions } = standing({
      store: 'somewhere',
      exposure: [
        under(50, 'QUIET', 'PERSONAL_STRAIN'),
        under(20, 'SHORT_STAFFED', 'DELIVERY_DAY', 'DELIVERY_DAY'),
        under(30, 'DELIVERY_DAY', 'UNWELL'),
      ],
      episodes: [],
    })

    expect(conditions.map(({ name, share, factor }) => [name, share, factor])).toEqual([
      ['SHORT_STAFFED', 0.2, 2],
      ['DELIVERY_DAY', 0.5, 1.1],
      ['QUIET', 0.5, 0.5],
    ])
  })
})
