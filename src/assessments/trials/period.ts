import type { FieldProblem } from '../../graphql/errors.js'
import { daysBetween } from '../../time/calendar.js'

/** Over a shorter time too few people are behind each number; a longer one is more than anybody can act on. */
const LEAST_DAYS = 90
const MOST_DAYS = 2 * 366

/** What is wrong with a period that HR asks about; both dates count. */
export function periodProblems(from: string, to: string): FieldProblem[] {
  const days = daysBetween(from, to) + 1
  if (days < LEAST_DAYS)
    return [{ path: 'to', message: `Ask about ${LEAST_DAYS} days at least, so that nobody can be told apart.` }]
  if (days > MOST_DAYS) return [{ path: 'to', message: 'Ask about two years at most.' }]
  return []
}
