import { Cause, Conduct } from '../../incidents/incident-words.js'
import { Finding } from './finding-words.js'
import { ResponseKind as Kind } from '../../incidents/response-kinds.js'

/** Whose it was decides what helps, where it wasn't the employee's. */
const WHERE_NOT_THEIRS: Record<Cause, Kind[]> = {
  [Cause.CUSTOMER]: [Kind.SUPPORT, Kind.RECOGNITION, Kind.NO_ACTION],
  [Cause.MANAGEMENT]: [Kind.PROCESS_FIX, Kind.SUPPORT],
  [Cause.PROCESS]: [Kind.PROCESS_FIX, Kind.SUPPORT],
  [Cause.OFFER]: [Kind.PROCESS_FIX, Kind.SUPPORT],
  [Cause.UNKNOWN]: [Kind.SUPPORT, Kind.NO_ACTION],
  [Cause.EMPLOYEE]: [],
}

/** The same where the customer was abusive: care comes first, whoever's the breakdown was. */
export function suggestedAfter(conduct: Conduct | null, finding: Finding, cause: Cause): Kind[] {
  const suggested = suggestedResponses(finding, cause)
  if (conduct !== Conduct.ABUSIVE) return suggested
  return [Kind.SUPPORT, ...suggested.filter((kind) => kind !== Kind.SUPPORT)]
}

/** The same of a person as of now. Where nothing stands out there is nothing to answer, and so nothing to suggest. */
export const suggestedOfAPerson = (finding: Finding): Kind[] =>
  finding === Finding.ISOLATED ? [] : suggestedResponses(finding, Cause.EMPLOYEE)

/** What to think of first, kindest first. Nothing formal is ever suggested; what emerges meets offers of support only. */
export function suggestedResponses(finding: Finding, cause: Cause): Kind[] {
  switch (finding) {
    case Finding.NOT_THEIRS:
      return WHERE_NOT_THEIRS[cause]
    case Finding.ISOLATED:
      return [Kind.TEACHABLE_MOMENT, Kind.NO_ACTION]
    case Finding.BAD_DAY:
      return [Kind.REASSIGNMENT, Kind.SUPPORT, Kind.TEACHABLE_MOMENT]
    case Finding.EMERGING:
      return [Kind.SUPPORT, Kind.COACHING, Kind.TRAINING]
    case Finding.PATTERN:
      return [Kind.SUPPORT, Kind.COACHING, Kind.TRAINING, Kind.REASSIGNMENT]
    case Finding.SYSTEMIC:
      return [Kind.PROCESS_FIX, Kind.SUPPORT]
  }
}
