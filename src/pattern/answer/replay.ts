import { assess, type Judgement } from './assess.js'
import { type Baseline } from '../belief/baseline.js'
import { type Day, monthsBefore, nextMonthStart } from '../records/facts.js'
import { fitBaseline, type FitOptions, priorBaseline } from '../fit/fit-baseline.js'
import type { Policy } from './policy.js'
import { Past } from './past.js'
import type { Question } from './question.js'
import type { Records } from '../records/records.js'

export interface ReplayedIncident<Judged = Judgement> {
  kind: 'incident'
  reference: string
  person: string
  /** The day of the shift to which it belongs. */
  day: Day
  cause: string
  judgement: Judged
  baseline: Baseline
}

export type Replayed<Judged = Judgement> = { kind: 'baseline'; baseline: Baseline } | ReplayedIncident<Judged>

/** The baseline fitted before this day is needed now: `next(baseline)` gives it. */
export interface BaselineDue {
  kind: 'due'
  before: Day
}

export interface ReplayOptions extends FitOptions {
  /** Judge incidents of cause EMPLOYEE alone, which is all that a backtest asks. */
  onlyEmployee?: boolean
  /** Judge those by some baselines alone: 0 for those before there is any, and so on in the order in which they are due. */
  onlyMonths?: { first: number; last: number }
  /** Judge those of this day and later alone, and fit no baselines but theirs: what came before is what it was. */
  from?: Day
  /** Called as it goes, with incidents done and incidents in all. */
  onProgress?: (done: number, total: number) => void
}

const PROGRESS_EVERY = 200

/**
 * Every incident in order of time, each as it would have been found then: from incidents up to and including its moment,
 * shifts up to and including its day, and the newest baseline not later than that day. Baselines are fitted for each month's
 * start, from earlier records alone, and yielded before their first use.
 */
export function* replay(records: Records, policy: Policy, options: ReplayOptions = {}): Generator<Replayed> {
  const steps = replayed(records, policy, assess, options)
  for (let step = steps.next(); !step.done;) {
    if (step.value.kind === 'due') step = steps.next(fitBaseline(records, step.value.before, options))
    else {
      yield step.value
      step = steps.next()
    }
  }
}

/**
 * The days before which a replay needs a baseline fitted, in their order; the last may be more than it comes to. Where it judges
 * `from` some day on, the first is the newest that is not later than that.
 */
export function* baselinesDue({ incidents, shifts }: Records, from: Day = -Infinity): Generator<Day> {
  if (shifts.count === 0) return
  let last = -Infinity
  for (let i = 0; i < incidents.count; i++) last = Math.max(last, incidents.day[i]!)
  for (let due = nextMonthStart(shifts.day[0]!); due <= last; due = nextMonthStart(due))
    if (nextMonthStart(due) > from) yield due
}

/** The same, where whoever goes through it fits the baselines, in whatever way, and says how a question is answered. */
export function* replayed<Judged>(
  records: Records,
  policy: Policy,
  judge: (question: Question) => Judged,
  options: ReplayOptions = {},
): Generator<Replayed<Judged> | BaselineDue, void, Baseline | undefined> {
  const { incidents } = records
  const past = new Past(records)
  let baseline: Baseline = priorBaseline(options)
  const { from = -Infinity } = options
  const dues = baselinesDue(records, from)
  let due: Day = dues.next().value ?? Infinity
  let month = 0
  for (let i = 0; i < incidents.count;) {
    let together = i
    while (together < incidents.count && incidents.moment[together] === incidents.moment[i]) past.happened(together++)
    for (; i < together; i++) {
      if (options.onProgress && i % PROGRESS_EVERY === 0) options.onProgress(i, incidents.count)
      const cause = incidents.cause[i]!
      if (options.onlyEmployee && cause !== 'EMPLOYEE') continue
      const at = incidents.day[i]!
      while (due <= at) {
        baseline = (yield { kind: 'due', before: due })!
        past.startFrom(baseline)
        month++
        due = dues.next().value ?? Infinity
        yield { kind: 'baseline', baseline }
      }
      if (at < from) continue
      if (options.onlyMonths) {
        if (month > options.onlyMonths.last) return
        if (month < options.onlyMonths.first) continue
      }
      const person = incidents.person[i]!
      const since = monthsBefore(at, policy.lookBackMonths)
      const mine = past.shiftsOf(person, since, at)
      const store = incidents.store[i]!
      const judgement = judge({
        at,
        cause,
        person: records.people[person]!,
        store: records.stores[store]!,
        shifts: mine,
        places: past.placesOf(mine, store, baseline, at),
        recorded: past.recordedOf(person, mine, since, at),
        baseline,
        policy,
      })
      yield {
        kind: 'incident',
        reference: incidents.reference[i]!,
        person: records.people[person]!,
        day: at,
        cause,
        judgement,
        baseline,
      }
    }
  }
  options.onProgress?.(incidents.count, incidents.count)
}
