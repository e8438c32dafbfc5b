import type { FieldProblem } from '../graphql/errors.js'
import { dateOfNumber, dayNumber, daysBetween } from '../time/calendar.js'
import { message } from '../language/message.js'

/** From one calendar date to another, both of which count. */
export interface Span {
  from: string
  to: string
}

const DAYS_AHEAD = 366
const LONGEST_DAYS = 3 * 366

/** What is wrong with leave, whoever's it is; `today` is a date, `path` is where the span stands in the input. */
export function leaveProblems({ from, to }: Span, today: string, path: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (to < from)
    problems.push({
      path: `${path}.to`,
      message: message('workforce.leaveEndsBefore'),
    })
  else if (daysBetween(from, to) >= LONGEST_DAYS)
    problems.push({ path: `${path}.to`, message: message('workforce.leaveTooLong') })
  if (daysBetween(today, from) > DAYS_AHEAD)
    problems.push({ path: `${path}.from`, message: message('workforce.leaveTooFar') })
  return problems
}

/** So many days of leave move the deadlines of a case at most: one that never ends helps nobody. */
export const MOST_LEAVE_DAYS = 28

/** The first days of leave from a date on, as many as move a deadline; spans may overlap, and each comes as single days. */
export function leaveThatCounts(leave: readonly Span[], from: string): Span[] {
  const days = new Set<string>()
  for (const span of [...leave].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = dayNumber(span.to)
    for (let day = Math.max(dayNumber(span.from), dayNumber(from)); day <= last && days.size < MOST_LEAVE_DAYS; day++)
      days.add(dateOfNumber(day))
  }
  return [...days].map((day) => ({ from: day, to: day }))
}

export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to
