import { Temporal } from 'temporal-polyfill'
import type { FieldProblem } from '../../graphql/errors.js'

const MOST_MONTHS = 24

/** What is wrong with a period of whole calendar months, both days of which count. */
export function wholeMonthsProblems(from: string, to: string): FieldProblem[] {
  const first = Temporal.PlainDate.from(from)
  const last = Temporal.PlainDate.from(to)
  const problems: FieldProblem[] = []
  if (first.day !== 1)
    problems.push({ path: 'from', message: `Begin with the first day of a month: ${first.with({ day: 1 })}.` })
  if (last.day !== last.daysInMonth)
    problems.push({ path: 'to', message: `End with the last day of a month: ${last.with({ day: last.daysInMonth })}.` })
  if (problems.length > 0) return problems
  if (Temporal.PlainDate.compare(first, last) > 0) return [{ path: 'to', message: 'This ends before it begins.' }]
  if (first.until(last.add({ days: 1 }), { largestUnit: 'months' }).months > MOST_MONTHS)
    return [{ path: 'to', message: `Ask about ${MOST_MONTHS} months at most.` }]
  return []
}

/** The instants (in UTC) at which a period begins and after which it is over. */
export const spanOf = (from: string, to: string): { begins: string; over: string } => ({
  begins: `${from}T00:00:00.000Z`,
  over: `${Temporal.PlainDate.from(to).add({ days: 1 }).toString()}T00:00:00.000Z`,
})
