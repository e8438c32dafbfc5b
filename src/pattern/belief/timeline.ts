import type { Baseline } from './baseline.js'
import type { ExposedShift, PresumedExposure } from './exposure.js'
import type { Day } from '../records/facts.js'
import type { Episode, Timeline } from './filter.js'
import { placeFactor } from './own-places.js'
import type { PlaceTrack } from './place.js'
import { episodeProbability } from './shift-likelihood.js'
import { weekOf } from '../records/weeks.js'

/** The shifts in weekly sums, each expectation times the place's factor of its week. */
export function timelineOf(
  shifts: readonly ExposedShift[],
  presumed: readonly PresumedExposure[],
  tracks: Map<string, PlaceTrack>,
  at: Day,
): Timeline {
  const firstDay = presumed.reduce((first, p) => Math.min(first, p.from), shifts[0]?.fact.day ?? at)
  const firstWeek = weekOf(firstDay)
  const expected = new Float64Array(weekOf(at) - firstWeek + 1)
  const earlier: Episode[] = []
  const latest: Episode[] = []
  for (const { fact, expected: alone, background, heard } of shifts) {
    const here = alone * placeFactor(tracks, fact.store, fact.day)
    const week = weekOf(fact.day)
    expected[week - firstWeek]! += here
    if (fact.own > 0) {
      const episodes = fact.day === at ? latest : earlier
      episodes.push({ week, own: fact.own, expected: here, background, heard })
    }
  }
  for (const gap of presumed) {
    for (let day = gap.from; day < gap.to; day++) {
      expected[weekOf(day) - firstWeek]! += (gap.expected / (gap.to - gap.from)) * placeFactor(tracks, gap.store, day)
    }
  }
  return { firstWeek, expected, earlier, latest }
}

/**
 * Days with own incidents to be expected on these shifts at lasting factor 1: in all, of these what no lasting factor
 * changes, and of these what recorded shifts account for.
 */
export function expectation(
  shifts: readonly ExposedShift[],
  presumed: readonly PresumedExposure[],
  tracks: Map<string, PlaceTrack>,
  baseline: Baseline,
): { days: number; anyway: number; recorded: number } {
  let days = 0
  let anyway = 0
  let recorded = 0
  const { badDay } = baseline
  const withoutIncident = Math.exp(-badDay.mean)
  for (const { fact, expected, background } of shifts) {
    const mean = expected * placeFactor(tracks, fact.store, fact.day) + background
    const here = episodeProbability(mean, badDay, withoutIncident)
    days += here
    anyway += episodeProbability(background, badDay, withoutIncident)
    if (!fact.standIn) recorded += here
  }
  for (const gap of presumed) {
    days += gap.expected * placeFactor(tracks, gap.store, gap.to - 1) + gap.background
    anyway += gap.background
  }
  return { days, anyway, recorded }
}
