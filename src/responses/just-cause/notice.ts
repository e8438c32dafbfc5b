import { message } from '../../language/message.js'
import { localDate } from '../../time/instant.js'
import { forHr, met, notMet, type Test } from './case.js'

/** NOTICE: the employee had acknowledged the standard, and what breaking it leads to, before the incident. */
export const notice: Test = ({ standard, incident, timeZone }) => {
  if (!standard) return forHr(message('justCause.noStandardCited'))
  const { title, acknowledgedAt } = standard
  if (!acknowledgedAt) return notMet(message('justCause.notAcknowledged', { title }))
  const day = localDate(acknowledgedAt, timeZone)
  return acknowledgedAt <= incident.occurredAt
    ? met(message('justCause.acknowledged', { title, day }))
    : notMet(message('justCause.acknowledgedAfter', { title, day }))
}
