import type { Baseline } from '../../pattern/belief/baseline.js'
import { mostInteractions } from '../../pattern/belief/most-interactions.js'
import { dayOfDate, type OwnIncident, type PlaceFacts, type ShiftFact } from '../../pattern/records/facts.js'
import { conditionsIn } from './conditions.js'

export interface RosterShift {
  date: string
  storeId: string
  position: string
  interactions: number | null
  conditions: string
}
/** An own incident, and who recorded it. */
export interface OwnRow {
  id: string
  date: string
  storeId: string
  recorder: string | null
  tellers?: readonly string[]
  writtenDown?: boolean
}
/** PostgreSQL gives counts as text. */
export interface PlaceShiftSum {
  date: string
  position: string
  conditions: string
  shifts: number | string
  /** How many of the shifts have a count of interactions, and what these come to. */
  counted: number | string
  interactions: number | string
  /** The greatest of these counts; null where there is none. */
  most: number | null
}
/** A shift with more customers than speak for the place: see mostInteractions. */
export type CrowdedShift = Pick<RosterShift, 'date' | 'position' | 'conditions'> & { interactions: number }

/**
 * Shifts with the own incidents that happened on them: on the shift at that store, else on another of that day. Where no
 * shift was recorded that day, what `standIns` knows under "date storeId" stands in. Shifts come sorted by day.
 */
export function shiftFactsOf(
  shifts: readonly RosterShift[],
  own: readonly OwnRow[],
  standIns: ReadonlyMap<string, Pick<RosterShift, 'position' | 'conditions'>>,
): ShiftFact[] {
  type Fact = ShiftFact & { incidents?: OwnIncident[] }
  const facts: Fact[] = shifts.map((shift) => ({
    day: dayOfDate(shift.date),
    store: shift.storeId,
    position: shift.position,
    interactions: shift.interactions,
    conditions: conditionsIn(shift.conditions),
    own: 0,
  }))
  const recorded = facts.length
  const stoodIn = new Map<string, Fact>()
  for (const { id, date, storeId, recorder, tellers, writtenDown } of own) {
    const day = dayOfDate(date)
    const key = `${date} ${storeId}`
    let found = stoodIn.get(key)
    for (let i = 0; i < recorded && facts[i]!.day <= day; i++) {
      const fact = facts[i]!
      if (fact.day !== day) continue
      if (!found || (fact.store === storeId && found.store !== storeId)) found = fact
    }
    if (!found) {
      const standIn = standIns.get(key)
      found = {
        day,
        store: storeId,
        position: standIn?.position ?? '',
        interactions: null,
        conditions: conditionsIn(standIn?.conditions ?? ''),
        own: 0,
        standIn: true,
      }
      stoodIn.set(key, found)
      facts.push(found)
    }
    found.own++
    ;(found.incidents ??= []).push({
      id,
      recorder,
      ...(tellers?.length && { tellers }),
      ...(writtenDown && { writtenDown }),
    })
  }
  return facts
}

/** Above how many customers shifts have to be looked at one by one; null where none of the sums hides so many. */
export function crowdedFrom(sums: readonly PlaceShiftSum[], { interactions }: Baseline): number | null {
  const crowded = sums
    .filter(({ most, position }) => most !== null && most > mostInteractions(interactions, position))
    .map(({ position }) => mostInteractions(interactions, position))
  return crowded.length === 0 ? null : Math.floor(Math.min(...crowded))
}

/**
 * A store's sums; shifts that nobody counted go in with what is usual for the position, and none with more than speaks for the
 * place: of the sums that hide one, `crowded` are those shifts.
 */
export function placeFactsOf(
  store: string,
  sums: readonly PlaceShiftSum[],
  episodes: readonly (RosterShift & { employeeId: string; own: number | string })[],
  { interactions }: Baseline,
  crowded: readonly CrowdedShift[] = [],
): PlaceFacts {
  const most = (position: string) => mostInteractions(interactions, position)
  const usual = (position: string) => Math.min(interactions.byPosition[position] ?? interactions.usual, most(position))
  const keyOf = ({ date, position, conditions }: CrowdedShift | PlaceShiftSum) =>
    [date, position, conditions].join('\n')
  const tooMany = new Map<string, number>()
  for (const shift of crowded) {
    const more = Math.max(0, shift.interactions - most(shift.position))
    tooMany.set(keyOf(shift), (tooMany.get(keyOf(shift)) ?? 0) + more)
  }
  const people = new Set<string>()
  return {
    store,
    exposure: sums.map((sum) => ({
      day: dayOfDate(sum.date),
      position: sum.position,
      conditions: conditionsIn(sum.conditions),
      shifts: Number(sum.shifts),
      interactions:
        Number(sum.interactions) -
        (tooMany.get(keyOf(sum)) ?? 0) +
        (Number(sum.shifts) - Number(sum.counted)) * usual(sum.position),
    })),
    episodes: episodes
      .filter(({ date, employeeId }) => {
        // Whoever had two positions that day has two shifts here: the incidents are counted on the first.
        const key = `${date} ${employeeId}`
        return !people.has(key) && people.add(key)
      })
      .map((episode) => ({
        day: dayOfDate(episode.date),
        person: episode.employeeId,
        position: episode.position,
        conditions: conditionsIn(episode.conditions),
        interactions: Math.min(episode.interactions ?? usual(episode.position), most(episode.position)),
        own: Number(episode.own),
      })),
  }
}
