import type { Baseline } from '../../pattern/belief/baseline.js'
import { Peers } from '../../pattern/belief/peers.js'
import { dateOfDay, type Day } from '../../pattern/records/facts.js'
import type { Records } from '../../pattern/records/records.js'
import type { Month } from '../../time/calendar.js'
import type { MonthCompared } from './alarm.js'
import { expectedOf, type WorkedInMonth } from './drift.js'

/**
 * Each month's days with own breakdowns against what its baseline expects of what was worked: as the alarm has it, of records in
 * memory. For looking back over made-up worlds. Months without a baseline are left out.
 */
export function monthsOfRecords(
  { shifts, incidents, settings, stores }: Records,
  baselines: ReadonlyMap<Month, Baseline>,
): MonthCompared[] {
  const months = new Map(
    [...baselines.keys()].sort().map((month) => [month, { worked: [] as WorkedInMonth[], observed: 0 }]),
  )
  const at = monthsByDay()
  const own = new Set<number>()
  for (let i = 0; i < incidents.count; i++) if (incidents.cause[i] === 'EMPLOYEE') own.add(incidents.shift[i]!)
  for (let i = 0; i < shifts.count; i++) {
    const month = months.get(at(shifts.day[i]!))
    if (!month || shifts.standIn[i] === 1) continue
    const interactions = shifts.interactions[i]!
    const counted = Number.isNaN(interactions) ? 0 : 1
    const { position, conditions } = settings[shifts.setting[i]!]!
    month.worked.push({
      storeId: stores[shifts.store[i]!]!,
      position,
      conditions,
      shifts: 1,
      counted,
      interactions: counted * interactions || 0,
    })
    if (own.has(i)) month.observed++
  }
  return [...months].map(([month, { worked, observed }]) => ({
    month,
    observed,
    expected: expectedOf(Peers.of(baselines.get(month)!), worked),
  }))
}

function monthsByDay(): (day: Day) => Month {
  const known = new Map<Day, Month>()
  return (day) => {
    let month = known.get(day)
    if (month === undefined) known.set(day, (month = dateOfDay(day).slice(0, 7)))
    return month
  }
}
