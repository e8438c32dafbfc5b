import { monthAfter, firstDay, lastDay, type Month } from '../../time/calendar.js'
import type { ReviewPeriod } from '../asking/review-period.js'

/** A question that the month's report asks. */
export interface ReportQuestion {
  /** As it is registered among the written answers, and what it is asked about beside the period. */
  question: string
  about?: Readonly<Record<string, string>>
  over: 'the quarter' | 'twelve months'
}

/** What the month's report asks, in the order in which it is printed. What isn't registered is left out. */
export const REPORT: readonly ReportQuestion[] = [
  { question: 'breakdowns', about: { by: 'CAUSE' }, over: 'the quarter' },
  { question: 'breakdowns', about: { by: 'STORE' }, over: 'the quarter' },
  { question: 'breakdowns', about: { by: 'CONTEXT_FACTOR' }, over: 'twelve months' },
  { question: 'breakdowns', about: { by: 'TOUCHPOINT' }, over: 'twelve months' },
  { question: 'breakdowns', about: { by: 'MONTH' }, over: 'twelve months' },
  { question: 'whatConditionsCost', over: 'twelve months' },
  { question: 'consistency', about: { by: 'MANAGER', measure: 'FORMAL_ASKED_FOR' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'MANAGER', measure: 'TEACHABLE_MOMENT' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'MANAGER', measure: 'LATE_ANSWER' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'STORE', measure: 'FORMAL_IN_EFFECT' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'STORE', measure: 'UNANSWERED' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'STORE', measure: 'CAUSE_CHANGED' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'POSITION', measure: 'FORMAL_IN_EFFECT' }, over: 'twelve months' },
  { question: 'consistency', about: { by: 'TENURE', measure: 'FORMAL_IN_EFFECT' }, over: 'twelve months' },
  { question: 'reviewTimes', over: 'twelve months' },
  { question: 'responseEffects', over: 'twelve months' },
  { question: 'modelHealth', about: { part: 'DRIFT' }, over: 'twelve months' },
  { question: 'modelHealth', about: { part: 'CALIBRATION' }, over: 'twelve months' },
  { question: 'modelHealth', about: { part: 'MULTIPLIERS' }, over: 'twelve months' },
  { question: 'modelHealth', about: { part: 'APPEALS' }, over: 'twelve months' },
  { question: 'modelHealth', about: { part: 'CAUSES' }, over: 'twelve months' },
]

/**
 * The quarter that was over last when the month ended, or the four that end with it: what leaves HR is told of whole quarters,
 * so that no two reports tell of a few people by what is left of one without the other.
 */
export function periodOf(month: Month, over: ReportQuestion['over']): ReviewPeriod {
  const last = monthAfter(month, -(Number(month.slice(5)) % MONTHS_IN_QUARTER))
  return { from: firstDay(monthAfter(last, over === 'the quarter' ? 1 - MONTHS_IN_QUARTER : -11)), to: lastDay(last) }
}
const MONTHS_IN_QUARTER = 3
