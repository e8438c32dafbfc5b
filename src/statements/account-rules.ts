import type { FieldProblem } from '../graphql/errors.js'
import { DAY_MS } from '../time/instant.js'

/** What is wrong with an account, as the fields of the input; `now` in milliseconds since 1970. */
export function accountProblems(
  told: { occurredAt: string; giver?: string | null; pseudonym?: string | null; howConfirmed?: string | null },
  now: number,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, message: string) => problems.push({ path: `input.${field}`, message })
  if (Date.parse(told.occurredAt) > now) problem('occurredAt', 'This lies in the future. Check the date and time.')
  // What somebody tells themselves names neither.
  if (!('giver' in told) && !('pseudonym' in told)) return problems
  if (Boolean(told.giver) === Boolean(told.pseudonym))
    problem('giver', 'Say whose account it is: an employee by their number, or a customer by a pseudonym.')
  if (told.pseudonym && !told.howConfirmed)
    problem('howConfirmed', 'Say how the customer confirmed that this is what they told.')
  return problems
}

/** Whether an account may tell of an incident: of the same person, within a day. */
export const belongsTo = (
  account: { aboutId: string | null; occurredAt: string },
  incident: { employeeId: string | null; occurredAt: string },
): boolean =>
  account.aboutId !== null &&
  account.aboutId === incident.employeeId &&
  Math.abs(Date.parse(account.occurredAt) - Date.parse(incident.occurredAt)) <= DAY_MS
