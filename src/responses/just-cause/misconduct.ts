import { Cause } from '../../incidents/incident-words.js'
import type { Case } from './case.js'
import { isIndependent, isObtainedByOthers } from './once.js'

/**
 * Why misconduct that HR alone judges cannot be judged yet; undefined where it can. The word opens nothing: somebody else
 * has to have seen it, and it has to be settled whose it was.
 */
export function notToBeJudged(at: Case): string | undefined {
  const { incident, accounts, documents } = at
  if (incident.cause !== Cause.EMPLOYEE)
    return `The recorded cause is ${incident.cause}: nobody is disciplined for what wasn't theirs.`
  if (incident.reporterId === incident.employeeId)
    return 'The employee told of this themselves: what somebody tells of themselves never counts against them.'
  if (incident.contested)
    return 'The employee contests this, and HR has yet to decide. Settle that first: the days until then are not counted.'
  if (at.own.find(({ id }) => id === incident.incidentId)?.unanswered)
    return 'Since its cause was said to be EMPLOYEE, the employee has given no statement, nor had seven days to, leave not counted. Hear them first.'
  if (accounts.some((account) => isIndependent(at, account))) return undefined
  if (documents.some((document) => isObtainedByOthers(at, document))) return undefined
  return 'Nobody has told of it but those who asked, recorded or decide. Somebody else has to give an account, or HR obtains a document itself.'
}
