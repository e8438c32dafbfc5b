/** A stretch of whole months, by its first and its last day, such as 2026-01-01 and 2026-03-31. */
export interface Period {
  from: string
  to: string
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** So many months that end with the last quarter that is over: what few people could be told apart by is told of no sooner. */
export function lastMonths(count: number, today: Date): Period {
  const year = today.getFullYear()
  const month = Math.floor(today.getMonth() / 3) * 3
  return { from: iso(year, month - count, 1), to: iso(year, month, 0) }
}
