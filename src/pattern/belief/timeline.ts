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
  const weeks = weekOf(at) - firstWeek + 1
  const weekly = () => new Float64Array(weeks)
  const counted = countedHere(shifts)
  const usually = voices ? usuallyExpected(shifts, counted) : counted
  const recorders = voices ? oftenest(shifts) : []
  const seenBy = new Map(recorders.map((recorder) => [recorder, { counted: weekly(), usual: weekly(), share: 0 }]))
  const timeline: Timeline = {
    firstWeek,
    expected: weekly(),
    ...episodesOf(shifts, { counted, usually, recorders, voices, at }),
    ...(recorders.length > 0 && { usual: weekly(), seenBy }),
  }
  const { expected, usual } = timeline
  addByWeek(expected, shifts, counted, firstWeek)
  if (usual) addByWeek(usual, shifts, usually, firstWeek)
  for (const [recorder, sums] of seenBy)
    addSeen(sums, shifts, { counted, usually }, firstWeek, { recorder, voices: voices! })
  for (const gap of presumed) addPresumed(timeline, gap, tracks, voices)
  return timeline
}

/** What was to be expected of each shift in its place. */
function countedHere(shifts: readonly ExposedShift[]): Float64Array {
  const counted = new Float64Array(shifts.length)
  for (let n = 0; n < counted.length; n++) counted[n] = shifts[n]!.expected * shifts[n]!.place
  return counted
}

/** The same with usual interactions, where they were not counted or nothing of theirs happened. */
function usuallyExpected(shifts: readonly ExposedShift[], counted: Float64Array): Float64Array {
  const scale = usualScale(shifts)
  const usually = counted.slice()
  for (let n = 0; n < usually.length; n++) {
    const { fact, interactions, usual, rate, heard, place } = shifts[n]!
    if (fact.own > 0 && fact.interactions !== null) continue
    usually[n] = interactions > 0 ? (counted[n]! * scale * usual) / interactions : rate * heard * scale * usual * place
  }
  return usually
}

function addByWeek(sums: Float64Array, shifts: readonly ExposedShift[], of: Float64Array, firstWeek: number): void {
  for (let n = 0; n < of.length; n++) sums[weekOf(shifts[n]!.fact.day) - firstWeek]! += of[n]!
}

/** What one time as often as they see would add to what a recorder records. */
function addSeen(
  sums: { counted: Float64Array; usual: Float64Array; share: number },
  shifts: readonly ExposedShift[],
  { counted, usually }: { counted: Float64Array; usually: Float64Array },
  firstWeek: number,
  { recorder, voices }: { recorder: string; voices: Voices },
): void {
  let store: string | undefined
  let firstDay = Infinity
  let share = 0
  for (let n = 0; n < shifts.length; n++) {
    const { fact, heard } = shifts[n]!
    if (fact.store !== store) ({ firstDay, share } = voices.seen(recorder, (store = fact.store)))
    const theirs = fact.day < firstDay ? 0 : share
    const added = Math.max(LEAST_ADDED, theirs) / heard
    const w = weekOf(fact.day) - firstWeek
    sums.counted[w]! += counted[n]! * added
    sums.usual[w]! += usually[n]! * added
    if (theirs > sums.share) sums.share = theirs
  }
}

/** The shifts with own incidents: those before the latest day, and those on it. */
function episodesOf(
  shifts: readonly ExposedShift[],
  of: { counted: Float64Array; usually: Float64Array; recorders: readonly string[]; voices: Voices | null; at: Day },
): Pick<Timeline, 'earlier' | 'latest'> {
  const earlier: Episode[] = []
  const latest: Episode[] = []
  for (let n = 0; n < shifts.length; n++) {
    const { fact, background, heard } = shifts[n]!
    if (fact.own === 0) continue
    const { voices } = of
    const episode: Episode = { week: weekOf(fact.day), own: fact.own, expected: of.counted[n]!, background, heard }
    if (voices) {
      episode.by = (fact.incidents ?? []).map(({ recorder }) => recorder)
      episode.usual = of.usually[n]!
      episode.ratio = new Map(of.recorders.map((recorder) => [recorder, ratioOf(voices, recorder, fact)]))
    }
    ;(fact.day === of.at ? latest : earlier).push(episode)
  }
  return { earlier, latest }
}

function addPresumed(
  { firstWeek, expected, usual, seenBy }: Timeline,
  gap: PresumedExposure,
  tracks: Map<string, PlaceTrack>,
  voices: Voices | null,
): void {
  for (let day = gap.from; day < gap.to; day++) {
    const here = (gap.expected / (gap.to - gap.from)) * placeFactor(tracks, gap.store, day)
    const w = weekOf(day) - firstWeek
    expected[w]! += here
    if (usual) usual[w]! += here
    for (const [recorder, sums] of seenBy ?? []) {
      const added = here * addedShare(voices!, recorder, { store: gap.store, day })
      sums.counted[w]! += added
      sums.usual[w]! += added
    }
  }
}

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
    if (fact.own === 0 || fact.interactions === null || usual === 0) continue
    sum += fact.interactions / usual
    count++
  }
  return sum / count
}

/**
 * Days with own incidents to be expected on these shifts at lasting factor 1: in all, of these what no lasting factor
 * changes, and of these what the shifts on record account for on which nothing happened; the latest day isn't asked how it went.
 */
export function expectation(
  shifts: readonly ExposedShift[],
  presumed: readonly PresumedExposure[],
  tracks: Map<string, PlaceTrack>,
  baseline: Baseline,
  at: Day,
): { days: number; anyway: number; calm: number } {
  let days = 0
  let anyway = 0
  let calm = 0
  const { badDay } = baseline
  const withoutIncident = Math.exp(-badDay.mean)
  for (const { fact, expected, background, place } of shifts) {
    const mean = expected * place + background
    const here = episodeProbability(mean, badDay, withoutIncident)
    days += here
    anyway += episodeProbability(background, badDay, withoutIncident)
    if (!fact.standIn && fact.own === 0 && fact.day !== at) calm += here
  }
  for (const gap of presumed) {
    days += gap.expected * placeFactor(tracks, gap.store, gap.to - 1) + gap.background
    anyway += gap.background
  }
  return { days, anyway, calm }
}
