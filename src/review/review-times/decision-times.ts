import { DAY_MS } from '../../time/instant.js'

/** Since when something waited, and when it was decided: instants. */
export interface Decided {
  since: string
  decidedAt: string
}

/** How long decisions took, in days with one decimal; null where nothing was decided. */
export interface DecisionTimes {
  decided: number
  medianDays: number | null
  ninetiethDays: number | null
  /** How many took longer than the days there were. */
  late: number
}

/** Over decisions of one kind that should be taken within so many days. */
export function decisionTimes(decisions: readonly Decided[], withinDays: number): DecisionTimes {
  const days = decisions
    .map(({ since, decidedAt }) => Math.max(0, Date.parse(decidedAt) - Date.parse(since)) / DAY_MS)
    .sort((a, b) => a - b)
  return {
    decided: days.length,
    medianDays: quantile(days, 0.5),
    ninetiethDays: quantile(days, 0.9),
    late: days.filter((one) => one > withinDays).length,
  }
}

/** Interpolated linearly between the two that are nearest: type 7 of Hyndman and Fan (1996). */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]!
  const above = sorted[Math.ceil(place)]!
  return Math.round((below + (above - below) * (place - Math.floor(place))) * 10) / 10
}
