import {
  dateOfDay,
  type Day,
  monthsBefore,
  monthStart,
  nextMonthStart,
  type ShiftFact,
} from '../../pattern/records/facts.js'
import type { Baseline } from '../../pattern/belief/baseline.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import { Peers } from '../../pattern/belief/peers.js'
import { usualDays } from '../../pattern/answer/usual-days.js'
import type { ChartMark } from './chart-marks.registry.js'

/** What the chart of a person shows, in order of time. Dates are YYYY-MM-DD. */
export interface Timeline {
  name: string
  from: string
  to: string
  /** Each day with own breakdowns: how many that day, and how many such days there had been. */
  episodes: { date: string; own: number; total: number }[]
  /** How many such days peers would usually have had by then. */
  usual: { date: string; low: number; high: number }[]
  /**
   * The same counted on from the day since when they have come more often, where there is one: how many there would have been in all
   * had it gone on as with peers. For those alone who get the probability.
   */
  recent: { date: string; low: number; high: number }[] | null
  /** Customer interactions of each month, by its first day. */
  months: { date: string; interactions: number }[]
  marks: ChartMark[]
  /** That it is a lasting matter, as found at each own incident; null for those who get no number. */
  probability: { date: string; probability: number }[] | null
  thresholds: { pattern: number; emerging: number }
}

export interface TimelineFacts {
  name: string
  judgement: Judgement
  baseline: Baseline
  shifts: readonly ShiftFact[]
  marks: ChartMark[]
  probability: Timeline['probability']
}

/** Puts together what is known of a person up to the day of a judgement. */
export function timelineOf({ name, judgement, baseline, shifts, marks, probability }: TimelineFacts): Timeline {
  const { at, basis } = judgement
  const since = monthsBefore(at, basis.lookBackMonths) + 1
  return {
    name,
    from: dateOfDay(since),
    to: dateOfDay(at),
    episodes: episodesOf(shifts),
    usual: usualOver(judgement, baseline, shifts, since),
    recent: probability && recentOver(judgement, baseline, shifts, since),
    months: monthsOf(shifts, since, at),
    marks,
    probability,
    thresholds: { pattern: basis.patternProbability, emerging: basis.emergingProbability },
  }
}

function episodesOf(shifts: readonly ShiftFact[]): Timeline['episodes'] {
  const days = new Map<Day, number>()
  for (const { day, own } of shifts) if (own > 0) days.set(day, (days.get(day) ?? 0) + own)
  return [...days].sort(([a], [b]) => a - b).map(([day, own], n) => ({ date: dateOfDay(day), own, total: n + 1 }))
}

function monthsOf(shifts: readonly ShiftFact[], since: Day, at: Day): Timeline['months'] {
  const months = new Map<Day, number>()
  for (let month = monthStart(since); month <= at; month = nextMonthStart(month)) months.set(month, 0)
  for (const { day, interactions } of shifts) {
    const month = monthStart(day)
    months.set(month, (months.get(month) ?? 0) + (interactions ?? 0))
  }
  return [...months].map(([month, interactions]) => ({ date: dateOfDay(month), interactions }))
}

/**
 * How many days with breakdowns peers would usually have had by the end of each week. What the judgement says of the whole
 * time is spread over it by the work that was done; at the end it is what the judgement says.
 */
function usualOver(
  judgement: Judgement,
  baseline: Baseline,
  shifts: readonly ShiftFact[],
  since: Day,
): Timeline['usual'] {
  const { at, expectedDays } = judgement
  const anyway = anywayOver(judgement, baseline)
  const { people } = Peers.of(baseline)
  const share = shareOfWork(shifts, since, at)
  const usual: Timeline['usual'] = [{ date: dateOfDay(since), low: 0, high: 0 }]
  for (let day = since + 7; day < at; day += 7) {
    const [low, high] = usualDays(people, { days: expectedDays * share(day), anyway: anyway * share(day) })
    usual.push({ date: dateOfDay(day), low, high })
  }
  const [low, high] = judgement.usualDays
  return [...usual, { date: dateOfDay(at), low, high }]
}

/** Of the days to be expected over the whole time, those that no lasting factor changes. */
const anywayOver = ({ expectedDays, shifts, interactions }: Judgement, { badDay, background }: Baseline): number =>
  Math.min(expectedDays, shifts * badDay.probability * (1 - Math.exp(-badDay.mean)) + interactions * background)

/** What peers would usually have had since the day on which something changed, on top of what there was before. */
function recentOver(
  judgement: Judgement,
  baseline: Baseline,
  shifts: readonly ShiftFact[],
  from: Day,
): Timeline['recent'] {
  const { at, sinceWhen, expectedDays } = judgement
  if (!sinceWhen) return null
  const { day: first, before, since } = sinceWhen
  const share = shareOfWork(shifts, from, at)
  const done = share(first - 1)
  const { people } = Peers.of(baseline)
  const anyway = (anywayOver(judgement, baseline) * since.expected) / Math.max(expectedDays, since.expected)
  const recent = [{ date: dateOfDay(first), low: before.days, high: before.days }]
  for (let day = first + 7; day < at; day += 7) {
    const part = (share(day) - done) / Math.max(1 - done, Number.EPSILON)
    const [low, high] = usualDays(people, { days: since.expected * part, anyway: anyway * part })
    recent.push({ date: dateOfDay(day), low: before.days + low, high: before.days + high })
  }
  const [low, high] = since.usual
  return [...recent, { date: dateOfDay(at), low: before.days + low, high: before.days + high }]
}

/** The share of the work done by a day; where none is on record, time stands in for it. */
function shareOfWork(shifts: readonly ShiftFact[], since: Day, at: Day): (day: Day) => number {
  const worked = shifts.filter((shift) => !shift.standIn)
  if (worked.length === 0) return (day) => (day - since) / Math.max(1, at - since)
  const days = worked.map((shift) => shift.day).sort((a, b) => a - b)
  return (day) => days.filter((one) => one <= day).length / days.length
}
