import type { FieldProblem } from '../graphql/errors.js'
import { DAY_MS } from '../time/instant.js'
import { type Message, message } from '../language/message.js'

/** What is wrong with an account, as the fields of the input; `now` in milliseconds since 1970. */
export function accountProblems(
  told: { occurredAt: string; giver?: string | null; pseudonym?: string | null; howConfirmed?: string | null },
  now: number,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, says: Message) => problems.push({ path: `input.${field}`, message: says })
  if (Date.parse(told.occurredAt) > now) problem('occurredAt', message('statements.inFuture'))
  // What somebody tells themselves names neither.
  if (!('giver' in told) && !('pseudonym' in told)) return problems
  if (Boolean(told.giver) === Boolean(told.pseudonym)) problem('giver', message('statements.whoseAccount'))
  if (told.pseudonym && !told.howConfirmed) problem('howConfirmed', message('statements.howConfirmed'))
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

/** Whether it tells of a store at a time at which somebody managed it, by what the directory remembers of them. */
export const isOfTheTimeOf = (
  managed: readonly { storeId: string; managedUntil: string }[],
  account: { storeId: string; occurredAt: string },
): boolean =>
  managed.some(({ storeId, managedUntil }) => storeId === account.storeId && account.occurredAt <= managedUntil)
