import type { FieldProblem } from '../graphql/errors.js'

/** From one calendar date to another, both of which count. */
export interface Span {
  from: string
  to: string
}

const DAY_MS = 86_400_000
const DAYS_AHEAD = 366
const LONGEST_DAYS = 3 * 366

const dayOf = (date: string): number => Date.parse(date) / DAY_MS

/** What is wrong with leave, whoever's it is; `today` is a date, `path` is where the span stands in the input. */
export function leaveProblems({ from, to }: Span, today: string, path: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (to < from)
    problems.push({
      path: `${path}.to`,
      message: 'Leave ends on its first day at the earliest. Change one of the two.',
    })
  else if (dayOf(to) - dayOf(from) >= LONGEST_DAYS)
    problems.push({ path: `${path}.to`, message: 'Leave of more than three years cannot be right: check the year.' })
  if (dayOf(from) - dayOf(today) > DAYS_AHEAD)
    problems.push({ path: `${path}.from`, message: 'Leave is recorded a year ahead at most: check the year.' })
  return problems
}

export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to
