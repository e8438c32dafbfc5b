import { Cause } from '../../incidents/incident-words.js'
import { type Actor, type Case, met, notMet, type Test } from './case.js'

/**
 * FAIR_INVESTIGATION: neither who asks nor who approves is a party to what happened. What HR had to look at first is not asked
 * for by whoever recorded it, be it that the employee had spoken up or that it was drawn: what held for the former alone would
 * tell who has spoken up.
 */
export const fairInvestigation: Test = (at) => {
  if (isParty(at, at.asker)) return notMet(whyAsker(at))
  if (at.incident.hrFirst && [at.incident.reporterId, at.incident.attributedBy].includes(at.asker.id))
    return { ...notMet('Somebody else has to look into this incident.'), becauseForHr: whyForHr(at) }
  if (at.approver && isParty(at, at.approver))
    return notMet('Who approves is a party to the incident. Somebody else in HR has to decide.')
  return met('Nobody who asks or decides is a party to the incident, as far as the records tell.')
}

const isParty = ({ incident }: Case, actor: Actor): boolean =>
  actor.id === incident.employeeId ||
  incident.named.includes(actor.id) ||
  (incident.cause === Cause.MANAGEMENT && actor.managesTheStore)

const whyForHr = ({ incident }: Case): string =>
  incident.retaliationRisk
    ? 'The employee had contested or complained about who logged this in the 180 days before. Somebody else has to look into it.'
    : 'This was drawn for HR to look at first, and what is drawn goes as what follows on speaking up: somebody else than who logged it has to look into it.'

function whyAsker({ incident, asker }: Case): string {
  if (asker.id === incident.employeeId) return 'Nobody asks for discipline about themselves.'
  if (incident.named.includes(asker.id))
    return 'Who asks is named in the incident. It is for somebody else to look into.'
  return 'The recorded cause is MANAGEMENT, and who asks manages the store: they are a party to it. It is for somebody else to look into.'
}
