import type { FieldProblem } from '../../graphql/errors.js'
import { daysBetween } from '../../time/calendar.js'
import { message } from '../../language/message.js'

/** Over a shorter time too few people are behind each number; a longer one is more than anybody can act on. */
const LEAST_DAYS = 90
const MOST_DAYS = 2 * 366

/** What is wrong with a period that HR asks about; both dates count. */
export function periodProblems(from: string, to: string): FieldProblem[] {
  const days = daysBetween(from, to) + 1
  if (days < LEAST_DAYS) return [{ path: 'to', message: message('assessments.daysAtLeast', { days: LEAST_DAYS }) }]
  if (days > MOST_DAYS) return [{ path: 'to', message: message('assessments.twoYearsAtMost') }]
  return []
}
