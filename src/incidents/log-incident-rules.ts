import { Role } from '../directory/role.js'
import type { FieldProblem } from '../graphql/errors.js'
import { Cause } from './incident-words.js'
import { DAY_MS } from '../time/instant.js'
import { type Message, message } from '../language/message.js'

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
export function whenProblem(occurredAt: string, now: number): Message | undefined {
  if (Date.parse(occurredAt) > now + CLOCK_SKEW_MS) return message('incidents.inFuture')
  if (Date.parse(occurredAt) < now - OLDEST_YEARS * 365.25 * DAY_MS)
    return message('incidents.longAgo', { years: OLDEST_YEARS })
  return undefined
}

/** What is wrong with it, as the fields of the input; none when it can be logged. `now` in milliseconds. */
export function logProblems(incident: ToLog, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, says: Message) => problems.push({ path: `input.${field}`, message: says })

  if (!incident.storeInReach) problem('store', message('incidents.noStoreToLogIn'))
  else if (incident.employee === 'OUT_OF_REACH') problem('employee', message('incidents.noSuchEmployeeHere'))
  if (incident.storeInReach && incident.role === Role.EMPLOYEE && incident.employee === 'NOBODY')
    problem('employee', message('incidents.ownNumber'))

  if (incident.role === Role.SERVICE) {
    if (incident.employee !== 'NOBODY') problem('employee', message('incidents.complaintNamesNobody'))
    if (incident.cause !== Cause.UNKNOWN) problem('cause', message('incidents.complaintWithoutCause'))
    if (incident.saidMore) problem('summary', message('incidents.complaintPlain'))
  }

  const when = whenProblem(incident.occurredAt, now)
  if (when) problem('occurredAt', when)

  if (incident.cause === Cause.EMPLOYEE && incident.employee === 'NOBODY')
    problem('employee', message('incidents.sayWho'))
  if (incident.employee === 'THEMSELVES' && incident.cause !== Cause.UNKNOWN)
    problem('cause', message('incidents.ownUnknown'))
  if (incident.toHrAlone && incident.employee !== 'THEMSELVES') problem('toHrAlone', message('incidents.toHrAlone'))
  return problems
}
