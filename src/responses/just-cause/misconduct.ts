import { Cause } from '../../incidents/incident-words.js'
import { message, type Message } from '../../language/message.js'
import type { Case } from './case.js'
import { isIndependent, isObtainedByOthers } from './once.js'

/**
 * Why misconduct that HR alone judges cannot be judged yet; undefined where it can. The word opens nothing: somebody else
 * has to have seen it, and it has to be settled whose it was.
 */
export function notToBeJudged(at: Case): Message | undefined {
  const { incident, accounts, documents } = at
  if (incident.cause !== Cause.EMPLOYEE)
    return message('justCause.notTheirs', { cause: message(`cause.${incident.cause}`) })
  if (incident.reporterId === incident.employeeId || incident.toldThemselves === 'EVENT')
    return message('justCause.toldThemselves')
  if (incident.contested) return message('justCause.contested')
  const itself = at.own.find(({ id }) => id === incident.incidentId)
  if (itself?.imported && !itself.confirmed) return message('justCause.importedUnconfirmed')
  if (itself?.unanswered) return message('justCause.notHeardOnCause')
  if (accounts.some((account) => isIndependent(at, account))) return undefined
  if (documents.some((document) => isObtainedByOthers(at, document))) return undefined
  return message('justCause.nobodyApartTold')
}
