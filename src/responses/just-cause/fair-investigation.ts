import { Cause } from '../../incidents/incident-words.js'
import { type Actor, type Case, met, notMet, type Test } from './case.js'

/** FAIR_INVESTIGATION: neither who asks nor who approves is a party to what happened. */
export const fairInvestigation: Test = (at) => {
  if (isParty(at, at.asker)) return notMet(whyAsker(at))
  if (at.incident.retaliationRisk && at.asker.id === at.incident.reporterId)
    return {
      ...notMet('Somebody else has to look into this incident.'),
      becauseForHr:
        'The employee had contested or complained about who logged this in the 180 days before. Somebody else has to look into it.',
    }
  if (at.approver && isParty(at, at.approver))
    return notMet('Who approves is a party to the incident. Somebody else in HR has to decide.')
  return met('Nobody who asks or decides is a party to the incident, as far as the records tell.')
}

const isParty = ({ incident }: Case, actor: Actor): boolean =>
  actor.id === incident.employeeId ||
  incident.named.includes(actor.id) ||
  (incident.cause === Cause.MANAGEMENT && actor.managesTheStore)

function whyAsker({ incident, asker }: Case): string {
  if (asker.id === incident.employeeId) return 'Nobody asks for discipline about themselves.'
  if (incident.named.includes(asker.id))
    return 'Who asks is named in the incident. It is for somebody else to look into.'
  return 'The recorded cause is MANAGEMENT, and who asks manages the store: they are a party to it. It is for somebody else to look into.'
}
