import type { Day, ShiftFact } from '../records/facts.js'
import type { Peers } from './peers.js'

/** A shift with what was to be expected on it, at lasting factor 1 and factor 1 of the place, bad days aside. */
export interface ExposedShift {
  fact: ShiftFact
  interactions: number
  /** What is usual in that position: see Peers.usualInteractions. */
  usual: number
  /** Per interaction: see Peers.rate. */
  rate: number
  expected: number
  background: number
  /** The place's factor in that week: 1 until places have been followed (own-places.ts). */
  place: number
  /** The share of what is recorded that was left in: see voices.ts. 1 where nobody is left out. */
  heard: number
}

/** Exposure that no roster tells of but that must have been, spread over days `from` to `to` - 1. */
export interface PresumedExposure {
  store: string
  from: Day
  to: Day
  interactions: number
  expected: number
  background: number
}

/** Shifts with exposure filled in: where no count was kept, what is usual with the person stands in. */
export function exposeShifts(peers: Peers, shifts: readonly ShiftFact[], at: Day): ExposedShift[] {
  const standingIn = interactionsStandingIn(peers, shifts, at)
  return shifts.map((fact) => {
    const usual = peers.usualInteractions(fact.position)
    const interactions = fact.interactions ?? standingIn(fact.position)
    const rate = peers.rate(fact.position, fact.conditions)
    return {
      fact,
      interactions,
      usual,
      rate,
      expected: interactions * rate,
      background: interactions * peers.baseline.background,
      place: 1,
      heard: 1,
    }
  })
}

/** As if so many more shifts of what is usual in the position had been counted: a single count says little of the rest. */
const USUAL_COUNTS = 10

/**
 * What stands in where nobody counted: the person's median on the calm days of their roster, drawn to what is usual in the
 * position. Where no roster is kept no count moves it, and where nobody was served nothing was to be counted.
 */
function interactionsStandingIn(peers: Peers, shifts: readonly ShiftFact[], at: Day): (position: string) => number {
  let counted: number[] | null = null
  const known = new Map<string, number>()
  return (position) => {
    const before = known.get(position)
    if (before !== undefined) return before
    counted ??= countsOfRoster(shifts, at)
    const median = medianDrawnTo(peers.usualInteractions(position), counted)
    known.set(position, median)
    return median
  }
}

/** Ascending. */
function countsOfRoster(shifts: readonly ShiftFact[], at: Day): number[] {
  const calm = calmDaysOfRoster(shifts, at, CALM_DAYS_OF_ROSTER[0])
  return shifts
    .flatMap(({ day, interactions }) => (interactions && calm.has(day) ? [interactions] : []))
    .sort((a, b) => a - b)
}

/** The lower median of ascending counts and of `USUAL_COUNTS` more that are as usual. */
function medianDrawnTo(usual: number, counted: readonly number[]): number {
  const middle = (counted.length + USUAL_COUNTS - 1) >> 1
  const fewer = counted.findIndex((count) => count >= usual)
  const below = fewer < 0 ? counted.length : fewer
  if (middle < below) return counted[middle]!
  return middle < below + USUAL_COUNTS ? usual : counted[middle - USUAL_COUNTS]!
}

/** A gap of more days than this around an incident without a shift means that no roster was kept there. */
const LONGEST_TIME_OFF = 10
/** The same around days that are on the roster, and on all of which something happened: longer than anybody's leave. */
const LONGEST_LEAVE = 42
/**
 * A roster is kept where on so many days it tells of a shift that went well, within `DAYS_OF_ROSTER`. How many that takes nobody knows for
 * sure: by each of these the work is presumed that is missing, and each tells its share, so that no single day takes all of it away.
 */
const CALM_DAYS_OF_ROSTER = [10, 13, 16, 19] as const
const DAYS_OF_ROSTER = 70
/** Shifts a day of somebody who works here, where the roster doesn't tell. */
const USUAL_PACE = 0.5
/** Where the records begin with an incident: so many days before it presumably passed without. */
const DAYS_BEFORE_FIRST = 180

/**
 * Where an incident is all that tells of a shift and no roster was kept around it, counting that shift alone would make
 * everybody look terrible: the shifts on which nothing happened are missing. So usual shifts are presumed in the gap. The
 * same where a roster tells of the days alone on which something happened, or of hardly any other. `shifts` ascend by day; `rosters` are
 * those of the whole record, where something of it is left out.
 */
export function presumeExposure(
  peers: Peers,
  shifts: readonly ExposedShift[],
  since: Day,
  at: Day,
  rosters: readonly Roster[] = rostersOf(shifts, at),
): PresumedExposure[] {
  const standingIn = interactionsStandingIn(
    peers,
    shifts.map(({ fact }) => fact),
    at,
  )
  return rosters.flatMap((roster) => gaps(peers, shifts, since, at, roster, standingIn))
}

/** The days on which a roster was kept, and how far that is to be believed: the shares of all add up to 1. */
export interface Roster {
  days: ReadonlySet<Day>
  share: number
}

export function rostersOf(shifts: readonly Pick<ExposedShift, 'fact'>[], at: Day): Roster[] {
  const facts = shifts.map(({ fact }) => fact)
  const rosters: { days: ReadonlySet<Day>; share: number }[] = []
  for (const calmDays of CALM_DAYS_OF_ROSTER) {
    const days = calmDaysOfRoster(facts, at, calmDays)
    // Where more is asked for it is fewer of the same days.
    const same = rosters.at(-1)
    if (same?.days.size === days.size) same.share += 1 / CALM_DAYS_OF_ROSTER.length
    else rosters.push({ days, share: 1 / CALM_DAYS_OF_ROSTER.length })
  }
  return rosters
}

function gaps(
  peers: Peers,
  shifts: readonly ExposedShift[],
  since: Day,
  at: Day,
  { days: ofRoster, share }: Roster,
  standingIn: (position: string) => number,
): PresumedExposure[] {
  const presumed: PresumedExposure[] = []
  let from: Day | null = null
  let alone: ExposedShift[] = []
  // of incidents that are left out: they count as work without incident already
  let emptied = 0
  const close = (to: Day) => {
    const first = alone[0]
    if (first) {
      const begin: Day = from ?? Math.max(since, first.fact.day - DAYS_BEFORE_FIRST)
      const isMissing = alone.some(({ fact }) => fact.standIn)
      // whoever is new here may have failed on their first day, before which there was none
      if (isMissing ? to - begin > LONGEST_TIME_OFF : to - (from ?? first.fact.day) > LONGEST_LEAVE) {
        const shiftsMissing = Math.max(0, (to - begin) * USUAL_PACE - alone.length - emptied)
        const interactions = share * shiftsMissing * standingIn(first.fact.position)
        presumed.push({
          store: first.fact.store,
          from: begin,
          to,
          interactions,
          expected: interactions * peers.rate(first.fact.position, []),
          background: interactions * peers.baseline.background,
        })
      }
    }
    alone = []
    emptied = 0
  }
  for (const shift of shifts) {
    if (ofRoster.has(shift.fact.day)) {
      close(shift.fact.day)
      from = shift.fact.day + 1
    } else if (shift.fact.own > 0 || shift.fact.day === at) alone.push(shift)
    else if (shift.fact.standIn) emptied++
  }
  close(at + 1)
  return presumed
}

/**
 * The days of shifts that went well, as far as there are enough of them close together for a roster. The latest day isn't
 * asked how it went, or one more incident on it could make more work presumed, and so help.
 */
function calmDaysOfRoster(shifts: readonly ShiftFact[], at: Day, calmDays: number): Set<Day> {
  const eventful = new Set<Day>([at])
  for (const { own, day } of shifts) if (own > 0) eventful.add(day)
  const calm: Day[] = []
  for (const { day, standIn } of shifts) if (!standIn && !eventful.has(day) && calm.at(-1) !== day) calm.push(day)
  const ofRoster = new Set<Day>()
  let counted = 0
  for (let last = calmDays - 1; last < calm.length; last++) {
    const first = last - calmDays + 1
    if (calm[last]! - calm[first]! >= DAYS_OF_ROSTER) continue
    for (counted = Math.max(counted, first); counted <= last; counted++) ofRoster.add(calm[counted]!)
  }
  return ofRoster
}
