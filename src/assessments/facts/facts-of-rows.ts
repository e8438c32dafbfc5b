import type { Baseline } from '../../pattern/belief/baseline.js'
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
}

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

/** A store's sums; shifts that nobody counted go in with what is usual for the position. */
export function placeFactsOf(
  store: string,
  sums: readonly PlaceShiftSum[],
  episodes: readonly (RosterShift & { employeeId: string; own: number | string })[],
  baseline: Baseline,
): PlaceFacts {
  const usual = (position: string) => baseline.interactions.byPosition[position] ?? baseline.interactions.usual
  const people = new Set<string>()
  return {
    store,
    exposure: sums.map((sum) => ({
      day: dayOfDate(sum.date),
      position: sum.position,
      conditions: conditionsIn(sum.conditions),
      shifts: Number(sum.shifts),
      interactions: Number(sum.interactions) + (Number(sum.shifts) - Number(sum.counted)) * usual(sum.position),
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
        interactions: episode.interactions ?? usual(episode.position),
        own: Number(episode.own),
      })),
  }
}
