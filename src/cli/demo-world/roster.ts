import { type Day, dateOfDay } from '../../pattern/records/facts.js'
import { ContextFactor, inOrder } from '../../workforce/context-factors.js'
import { Chance } from './chance.js'
import { PLACES, type Place } from './places.js'
import type { Position, Worker } from './staff.js'

export interface RosterShift {
  worker: Worker
  day: Day
  /** Minutes of the day, past 1440 on the next. */
  from: number
  to: number
  interactions: number | null
  conditions: readonly ContextFactor[]
}

const { UNDERSTAFFED, PEAK_DEMAND, SYSTEM_OUTAGE, LONG_SHIFT, CONSECUTIVE_SHIFTS, NEW_TO_TASK } = ContextFactor
const CUSTOMERS: Record<Position, number> = { CASHIER: 75, FLOOR: 45, SERVICE_DESK: 32, STOCKROOM: 9 }
const DAYS_NEW = 60
const EARLY = 8 * 60
const LATE = 12 * 60 + 30
const NIGHT = 22 * 60
const EIGHT_HOURS = 8 * 60

/** Everybody's shifts from the first day to the last. `must`: days on which somebody worked, whatever the plan said. */
export function makeRoster(
  seed: number,
  workers: readonly Worker[],
  first: Day,
  last: Day,
  must: (worker: Worker, day: Day) => boolean,
): RosterShift[] {
  const days = PLACES.map((place) => storeDays(seed, place, first, last))
  const dayOf = new Map(PLACES.map((place, i) => [place.code, days[i]!]))
  const shifts = workers.flatMap((worker) => shiftsOf(seed, worker, dayOf.get(worker.place.code)!, first, last, must))
  return shifts.sort((a, b) => a.day - b.day)
}

/** What a whole store went through each day. */
function storeDays(seed: number, place: Place, first: Day, last: Day): ContextFactor[][] {
  const chance = new Chance(seed, `days at ${place.code}`)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const busy = weekday(first + i) >= 5 ? 0.35 : dateOfDay(first + i).slice(5, 7) === '12' ? 0.3 : 0.06
    const factors: [ContextFactor, number][] = [
      [UNDERSTAFFED, 0.11],
      [PEAK_DEMAND, busy],
      [SYSTEM_OUTAGE, 0.015],
    ]
    return factors.filter(([, share]) => chance.happens(share)).map(([factor]) => factor)
  })
}

function shiftsOf(
  seed: number,
  worker: Worker,
  storewide: ContextFactor[][],
  first: Day,
  last: Day,
  must: (worker: Worker, day: Day) => boolean,
): RosterShift[] {
  const chance = new Chance(seed, `roster of ${worker.number}`)
  const restFrom = chance.whole(0, 6)
  const shifts: RosterShift[] = []
  let inARow = 0
  // A night that begins on the last day would end after it.
  for (let day = Math.max(first, worker.hired); day <= (worker.nights ? last - 1 : last); day++) {
    const resting = (weekday(day) - restFrom + 7) % 7 < 7 - worker.daysAWeek
    const works = chance.happens(resting ? 0.03 : 0.9)
    const [late, long, crowd, counted] = [
      chance.happens(0.5),
      chance.happens(0.07),
      chance.between(0.7, 1.3),
      chance.next(),
    ]
    inARow = works || must(worker, day) ? inARow + 1 : 0
    if (inARow === 0) continue
    const from = worker.nights ? NIGHT : late ? LATE : EARLY
    const personal = [
      ...(long ? [LONG_SHIFT] : []),
      ...(inARow > 6 ? [CONSECUTIVE_SHIFTS] : []),
      ...(worker.hired > first && day < worker.hired + DAYS_NEW ? [NEW_TO_TASK] : []),
    ]
    const conditions = inOrder([...storewide[day - first]!, ...personal])
    const busy = (conditions.includes(PEAK_DEMAND) ? 1.3 : 1) * (worker.nights ? 0.45 : 1) * (long ? 1.25 : 1)
    const interactions = counted < 0.02 ? null : Math.max(1, Math.round(CUSTOMERS[worker.position] * crowd * busy))
    shifts.push({ worker, day, from, to: from + EIGHT_HOURS + (long ? 120 : 0), interactions, conditions })
  }
  return shifts
}

/** Monday is 0. 1970 began on a Thursday. */
const weekday = (day: Day) => (((day + 3) % 7) + 7) % 7
