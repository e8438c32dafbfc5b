import { Cause } from '../../incidents/incident-words.js'
import { message, type Message } from '../../language/message.js'
import { type Actor, type Case, met, notMet, type Test } from './case.js'

/**
 * FAIR_INVESTIGATION: neither who asks nor who approves is a party to what happened. What HR had to look at first is not asked
 * for by whoever recorded it, or said later that it was theirs, be it that the employee had spoken up or that it was drawn: what held for the former alone would
 * tell who has spoken up.
 */
export const fairInvestigation: Test = (at) => {
  if (isParty(at, at.asker)) return notMet(whyAsker(at))
  if (at.incident.hrFirst && hasRecorded(at))
    return { ...notMet(message('justCause.somebodyElse')), becauseForHr: whyForHr(at) }
  if (at.approver && isParty(at, at.approver)) return notMet(message('justCause.approverIsParty'))
  return met(message('justCause.nobodyIsParty'))
}

const hasRecorded = ({ incident: { reporterId, attributedBy, madeTheirsBy }, asker }: Case): boolean =>
  [reporterId, attributedBy, ...madeTheirsBy].includes(asker.id)

const isParty = ({ incident }: Case, actor: Actor): boolean =>
  actor.id === incident.employeeId ||
  incident.named.includes(actor.id) ||
  (incident.cause === Cause.MANAGEMENT && actor.managesTheStore)

const whyForHr = ({ incident }: Case): Message =>
  message(incident.retaliationRisk ? 'justCause.spokeUpAgainstRecorder' : 'justCause.drawnForHr')

function whyAsker({ incident, asker }: Case): Message {
  if (asker.id === incident.employeeId) return message('justCause.aboutThemselves')
  if (incident.named.includes(asker.id)) return message('justCause.askerIsNamed')
  return message('justCause.askerManages')
}
