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

/** Shifts with exposure filled in: where no count was kept, the person's median stands in, else the position's. */
export function exposeShifts(peers: Peers, shifts: readonly ShiftFact[]): ExposedShift[] {
  const median = medianInteractions(shifts)
  return shifts.map((fact) => {
    const usual = peers.usualInteractions(fact.position)
    const interactions = fact.interactions ?? median ?? usual
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

function medianInteractions(shifts: readonly ShiftFact[]): number | null {
  if (!shifts.some(({ interactions }) => interactions === null)) return null
  const counted = shifts.flatMap(({ interactions }) => (interactions === null ? [] : [interactions]))
  if (counted.length === 0) return null
  return counted.sort((a, b) => a - b)[(counted.length - 1) >> 1]!
}

/** A gap of more days than this around an incident without a shift means that no roster was kept there. */
const LONGEST_TIME_OFF = 10
/** Shifts a day of somebody who works here, where the roster doesn't tell. */
const USUAL_PACE = 0.5
/** Where the records begin with an incident: so many days before it presumably passed without. */
const DAYS_BEFORE_FIRST = 180

/**
 * Where an incident is all that tells of a shift and no roster was kept around it, counting that shift alone would make
 * everybody look terrible: the shifts on which nothing happened are missing. So usual shifts are presumed in the gap.
 * `shifts` ascend by day.
 */
export function presumeExposure(
  peers: Peers,
  shifts: readonly ExposedShift[],
  since: Day,
  at: Day,
): PresumedExposure[] {
  const presumed: PresumedExposure[] = []
  let from: Day | null = null
  let alone: ExposedShift[] = []
  const close = (to: Day) => {
    const first = alone[0]
    if (first) {
      const begin: Day = from ?? Math.max(since, first.fact.day - DAYS_BEFORE_FIRST)
      if (to - begin > LONGEST_TIME_OFF) {
        const shiftsMissing = Math.max(0, (to - begin) * USUAL_PACE - alone.length)
        const interactions = shiftsMissing * first.interactions
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
  }
  for (const shift of shifts) {
    if (shift.fact.standIn) alone.push(shift)
    else {
      close(shift.fact.day)
      from = shift.fact.day + 1
    }
  }
  close(at + 1)
  return presumed
}
