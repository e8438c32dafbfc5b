import { Role } from '../directory/role.js'
import type { FieldProblem } from '../graphql/errors.js'
import { Cause } from './incident-words.js'
import { DAY_MS } from '../time/instant.js'

/** Clocks of phones and tills go a little ahead. */
const CLOCK_SKEW_MS = 5 * 60_000
const OLDEST_YEARS = 10

/** What the rules need to know of an incident that is about to be logged. */
export interface ToLog {
  role: Role
  occurredAt: string
  cause: Cause
  /** Nobody named, the one who logs, somebody of the store in reach, or nobody that can be found there. */
  employee: 'NOBODY' | 'THEMSELVES' | 'IN_REACH' | 'OUT_OF_REACH'
  storeInReach: boolean
  toHrAlone: boolean
  /** Whether more is said of it than what happened, when and where: what only people of the house can judge. */
  saidMore: boolean
}

/** What is wrong with when something is said to have happened, or undefined. `now` in milliseconds. */
export function whenProblem(occurredAt: string, now: number): string | undefined {
  if (Date.parse(occurredAt) > now + CLOCK_SKEW_MS)
    return 'This lies in the future. Give the time at which it happened.'
  if (Date.parse(occurredAt) < now - OLDEST_YEARS * 365.25 * DAY_MS)
    return `This is more than ${OLDEST_YEARS} years ago. Check the year.`
  return undefined
}

/** What is wrong with it, as the fields of the input; none when it can be logged. `now` in milliseconds. */
export function logProblems(incident: ToLog, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, message: string) => problems.push({ path: `input.${field}`, message })

  if (!incident.storeInReach) problem('store', 'There is no such store among those where you log incidents.')
  else if (incident.employee === 'OUT_OF_REACH') problem('employee', 'There is no such employee in this store.')
  if (incident.storeInReach && incident.role === Role.EMPLOYEE && incident.employee === 'NOBODY')
    problem('employee', 'You can log what happened to you: give your own number.')

  if (incident.role === Role.SERVICE) {
    if (incident.employee !== 'NOBODY')
      problem('employee', 'A complaint from outside names nobody of the house. The store says who was concerned.')
    if (incident.cause !== Cause.UNKNOWN)
      problem('cause', 'A complaint says what happened, not whose it was. Leave the cause out.')
    if (incident.saidMore)
      problem('summary', 'A complaint says what happened, when and where. Leave all else out: the store adds it.')
  }

  const when = whenProblem(incident.occurredAt, now)
  if (when) problem('occurredAt', when)

  if (incident.cause === Cause.EMPLOYEE && incident.employee === 'NOBODY')
    problem('employee', 'Where the cause is EMPLOYEE, say who it was.')
  if (incident.employee === 'THEMSELVES' && incident.cause !== Cause.UNKNOWN)
    problem('cause', 'What you log about yourself has the cause UNKNOWN: it never counts for or against you.')
  if (incident.toHrAlone && incident.employee !== 'THEMSELVES')
    problem('toHrAlone', 'To HR alone goes what happened to yourself: give your own number, or leave this out.')
  return problems
}
