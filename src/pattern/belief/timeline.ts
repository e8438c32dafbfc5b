import type { Baseline } from './baseline.js'
import type { ExposedShift, PresumedExposure } from './exposure.js'
import type { Day } from '../records/facts.js'
import type { Episode, Timeline } from './filter.js'
import { placeFactor } from './own-places.js'
import type { PlaceTrack } from './place.js'
import { episodeProbability } from './shift-likelihood.js'
import type { Voices } from './voices.js'
import { weekOf } from '../records/weeks.js'

/** The shifts in weekly sums, each expectation times the place's factor of its week. */
export function timelineOf(
  shifts: readonly ExposedShift[],
  presumed: readonly PresumedExposure[],
  tracks: Map<string, PlaceTrack>,
  at: Day,
  voices: Voices | null = null,
): Timeline {
  const firstDay = presumed.reduce((first, p) => Math.min(first, p.from), shifts[0]?.fact.day ?? at)
  const firstWeek = weekOf(firstDay)
  const expected = new Float64Array(weekOf(at) - firstWeek + 1)
  const earlier: Episode[] = []
  const latest: Episode[] = []
  const recorders = voices ? oftenest(shifts) : []
  const usual = new Float64Array(expected.length)
  const seenBy = new Map(
    recorders.map((recorder) => [
      recorder,
      { counted: new Float64Array(expected.length), usual: new Float64Array(expected.length), share: 0 },
    ]),
  )
  const watched = [...seenBy].map(([recorder, sums]) => ({ recorder, sums, store: '', seen: NOTHING_SEEN }))
  const scale = voices ? usualScale(shifts) : 1
  for (const shift of shifts) {
    const { fact, expected: alone, background, heard } = shift
    const here = alone * shift.place
    const week = weekOf(fact.day)
    expected[week - firstWeek]! += here
    let usually = here
    if (voices) {
      if (fact.own === 0 || fact.interactions === null)
        usually =
          shift.interactions > 0
            ? (here * scale * shift.usual) / shift.interactions
            : shift.rate * heard * scale * shift.usual * shift.place
      usual[week - firstWeek]! += usually
      for (const one of watched) {
        const { sums } = one
        if (one.store !== fact.store)
          Object.assign(one, { store: fact.store, seen: voices.seen(one.recorder, fact.store) })
        const theirs = fact.day < one.seen.firstDay ? 0 : one.seen.share
        const share = Math.max(LEAST_ADDED, theirs) / heard
        sums.counted[week - firstWeek]! += here * share
        sums.usual[week - firstWeek]! += usually * share
        if (theirs > sums.share) sums.share = theirs
      }
    }
    if (fact.own > 0) {
      const episodes = fact.day === at ? latest : earlier
      const episode: Episode = { week, own: fact.own, expected: here, background, heard }
      if (voices) {
        episode.by = (fact.incidents ?? []).map(({ recorder }) => recorder)
        episode.usual = usually
        episode.ratio = new Map(recorders.map((recorder) => [recorder, ratioOf(voices, recorder, fact)]))
      }
      episodes.push(episode)
    }
  }
  for (const gap of presumed) {
    for (let day = gap.from; day < gap.to; day++) {
      const here = (gap.expected / (gap.to - gap.from)) * placeFactor(tracks, gap.store, day)
      const w = weekOf(day) - firstWeek
      expected[w]! += here
      usual[w]! += here
      for (const [recorder, sums] of seenBy) {
        const added = here * addedShare(voices!, recorder, { store: gap.store, day })
        sums.counted[w]! += added
        sums.usual[w]! += added
      }
    }
  }
  return { firstWeek, expected, earlier, latest, ...(recorders.length > 0 && { usual, seenBy }) }
}

const NOTHING_SEEN = { firstDay: Infinity, share: 0 }

/** At most so many recorders are looked into: those who recorded most of the person, three times at least. */
const RECORDERS = 2
const FEWEST_RECORDS = 3

function oftenest(shifts: readonly ExposedShift[]): string[] {
  const counts = new Map<string, number>()
  for (const { fact } of shifts)
    if (fact.own > 0)
      for (const { recorder } of fact.incidents ?? [])
        if (recorder !== null) counts.set(recorder, (counts.get(recorder) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= FEWEST_RECORDS)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, RECORDERS)
    .map(([recorder]) => recorder)
}

/** Whoever sees next to nothing and is eager records as if they saw so much of it: else it would not be noticed. */
const LEAST_ADDED = 0.15
const LEAST_SHARE = 0.02

const addedShare = (voices: Voices, recorder: string, { store, day }: { store: string; day: Day }) =>
  Math.max(LEAST_ADDED, voices.share(recorder, store, day))

function ratioOf(voices: Voices, recorder: string, fact: { store: string; day: Day }): number {
  const share = Math.max(LEAST_SHARE, voices.share(recorder, fact.store, fact.day))
  return addedShare(voices, recorder, fact) / share
}

/** How many customers the person serves over what is usual, as shifts with own incidents tell; drawn to 1. */
function usualScale(shifts: readonly ExposedShift[]): number {
  let sum = 2
  let count = 2
  for (const { fact, usual } of shifts) {
    if (fact.own === 0 || fact.interactions === null) continue
    sum += fact.interactions / usual
    count++
  }
  return sum / count
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
  for (const { fact, expected, background, place } of shifts) {
    const mean = expected * place + background
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
