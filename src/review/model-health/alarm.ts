import type { Month } from '../../time/calendar.js'

/** A month's days with own breakdowns in the whole organisation, against what the model in force then expected. */
export interface MonthCompared {
  month: Month
  observed: number
  expected: number
}

export interface Alarm {
  raised: boolean
  /** Since when it has presumably been so; null where no alarm is raised. */
  since: Month | null
  /** The first month in which it was clear; null likewise. */
  clearFrom: Month | null
  /** How many times what the model expects there is since then. */
  ratio: number | null
}

/**
 * How far the mean of a month may lie from what is expected with nothing wrong, beyond chance (a coefficient of variation):
 * seasons, and what a fit from two years doesn't know.
 */
const USUAL_SPREAD = 0.1
const SHAPE = 1 / USUAL_SPREAD ** 2
/** What is looked for: so many times what was expected, each way. */
const RATIOS = [0.5, 0.67, 0.8, 1.25, 1.5, 2]
/** If the model fits, months go by before a false alarm: so many on average, at least. Twenty years. */
const MONTHS_BETWEEN_FALSE_ALARMS = 240
/** A sum that has grown beyond this grows no further: or an alarm would go on for as long after a drift as during it. */
const MOST = 6 * RATIOS.length * MONTHS_BETWEEN_FALSE_ALARMS

/**
 * Whether the model no longer fits. Months are weighed one after another: by how much likelier a month's number is if there
 * are `ratio` times as many breakdowns as expected than if there are as many (negative binomial). A change may have begun in
 * any month, so these are multiplied from each month on and summed (Shiryaev and Roberts), and averaged over the ratios. With
 * the model right, that sum grows by 1 a month on average (an e-detector: Shin, Ramdas and Rinaldo 2023), so it passes 240
 * after 240 months on average at the earliest. It is raised once that is passed, and stays until the drift has been gone for
 * long enough to bring the sum down again. `months` in order of time.
 */
export function alarmOf(months: readonly MonthCompared[]): Alarm {
  const sums = RATIOS.map(() => 0)
  let clearFrom: Month | null = null
  let ended = true
  for (const one of months) {
    for (const [r, ratio] of RATIOS.entries()) sums[r] = Math.min(MOST, (sums[r]! + 1) * likelier(one, ratio))
    const raised = mean(sums) >= MONTHS_BETWEEN_FALSE_ALARMS
    if (raised && ended) clearFrom = one.month
    ended = !raised
  }
  if (ended) return { raised: false, since: null, clearFrom: null, ratio: null }
  const since = startOf(months)
  const after = months.slice(since)
  const ratio = total(after, ({ observed }) => observed) / total(after, ({ expected }) => expected)
  return { raised: true, since: months[since]!.month, clearFrom, ratio }
}

/** How many times likelier the number is with `ratio` times the mean. */
function likelier({ observed, expected }: MonthCompared, ratio: number): number {
  return ratio ** observed * ((SHAPE + expected) / (SHAPE + ratio * expected)) ** (observed + SHAPE)
}

/**
 * From which month on it is likeliest to have changed: the one after which the product is greatest (CUSUM), by the ratio that
 * makes it greatest. By a ratio that is too small, months before it that lie a little high would seem to belong to it.
 */
function startOf(months: readonly MonthCompared[]): number {
  const changes = RATIOS.map((ratio) => {
    let start = 0
    let log = 0
    for (const [n, one] of months.entries()) {
      if (log <= 0) [start, log] = [n, 0]
      log += Math.log(likelier(one, ratio))
    }
    return { start, log }
  })
  return changes.reduce((likeliest, one) => (one.log > likeliest.log ? one : likeliest)).start
}

/** Where a month in which nothing is wrong lies with 95%, roughly: for drawing. The alarm goes by more than one month. */
export function usualMonth(expected: number): { low: number; high: number } {
  const reach = 1.96 * Math.sqrt(expected + (USUAL_SPREAD * expected) ** 2)
  return { low: Math.max(0, expected - reach), high: expected + reach }
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const total = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((sum, row) => sum + of(row), 0)
