/** What somebody worked in a month, where nobody kept which days. */
export interface WorkedMonth {
  employee: string
  store: string
  /** YYYY-MM */
  month: string
  position: string
  shifts: number
  /** Customers served in all of it; null where no count was kept. */
  interactions: number | null
}

/** As a row of shifts.csv. */
export interface SpreadShift {
  employee: string
  store: string
  date: string
  position: string
  interactions: number | null
  conditions: ''
}

/** A person has at most so many shifts in a month here: every month has as many days. */
const MOST = 28
/** Days one after another are so far apart in the month, until all have been. */
const STRIDE = 11

/**
 * Shifts for each month, on the days of the person's incidents first (`incidentDays`: YYYY-MM-DD by employee) and then spread over it,
 * with the work in equal parts. An incident on a day without a shift would be taken for one more shift, on which something went wrong.
 */
export function shiftsOfMonths(
  months: readonly WorkedMonth[],
  incidentDays: ReadonlyMap<string, ReadonlySet<string>>,
): SpreadShift[] {
  return months.flatMap(({ employee, store, month, position, shifts, interactions }) => {
    const known = [...(incidentDays.get(employee) ?? [])].filter((day) => day.startsWith(`${month}-`))
    const days = new Set(known)
    for (let n = 0; n < MOST && days.size < Math.min(MOST, shifts); n++)
      days.add(`${month}-${String(1 + ((n * STRIDE) % MOST)).padStart(2, '0')}`)
    const each = interactions === null ? null : Math.round(interactions / Math.max(1, days.size))
    return [...days]
      .sort()
      .map((date) => ({ employee, store, date, position, interactions: each, conditions: '' as const }))
  })
}
