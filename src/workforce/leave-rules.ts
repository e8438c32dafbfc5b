import type { FieldProblem } from '../graphql/errors.js'
import { dateOfNumber, dayNumber, daysBetween } from '../time/calendar.js'
import { message } from '../language/message.js'

/** From one calendar date to another, both of which count. */
export interface Span {
  from: string
  to: string
}

/** Leave as it counts: whether a manager alone has written it, and neither its person nor HR says the same. */
export interface LeaveSpan extends Span {
  byAManagerAlone?: boolean
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

/** So many days of leave move a deadline at most: one that never ends helps nobody. */
export const MOST_LEAVE_DAYS = 28

/**
 * The first days of leave from a date on, as many as move a deadline; spans may overlap, and each comes as single days. What a
 * manager alone has written takes none of these days from what its person or HR says.
 */
export function leaveThatCounts(leave: readonly LeaveSpan[], from: string): Span[] {
  const days = new Set<string>()
  const written = ({ byAManagerAlone }: LeaveSpan) => (byAManagerAlone ? 1 : 0)
  for (const span of [...leave].sort((a, b) => written(a) - written(b) || (a.from < b.from ? -1 : 1))) {
    const last = dayNumber(span.to)
    for (let day = Math.max(dayNumber(span.from), dayNumber(from)); day <= last && days.size < MOST_LEAVE_DAYS; day++)
      days.add(dateOfNumber(day))
  }
  return [...days].sort().map((day) => ({ from: day, to: day }))
}

/** Leave without some days, on which its person worked. */
export function withoutDays(leave: readonly Span[], worked: ReadonlySet<string>): Span[] {
  if (worked.size === 0) return [...leave]
  const left: Span[] = []
  for (const { from, to } of leave) {
    let begins = from
    for (const day of [...worked].filter((one) => from <= one && one <= to).sort()) {
      if (begins < day) left.push({ from: begins, to: dateOfNumber(dayNumber(day) - 1) })
      begins = dateOfNumber(dayNumber(day) + 1)
    }
    if (begins <= to) left.push({ from: begins, to })
  }
  return left
}

export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to
