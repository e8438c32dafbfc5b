import { Cause } from '../../incidents/incident-words.js'
import { type Actor, type Case, met, notMet, type Test } from './case.js'

/** FAIR_INVESTIGATION: neither who asks nor who approves is a party to what happened. */
export const fairInvestigation: Test = (at) => {
  if (isParty(at, at.asker))
    return notMet(
      at.asker.id === at.incident.employeeId
        ? 'Nobody asks for discipline about themselves.'
        : 'The recorded cause is MANAGEMENT, and who asks manages the store: they are a party to it. It is for somebody else to look into.',
    )
  if (at.approver && isParty(at, at.approver))
    return notMet('Who approves is a party to the incident. Somebody else in HR has to decide.')
  return met('Nobody who asks or decides is a party to the incident, as far as the records tell.')
}

const isParty = ({ incident }: Case, actor: Actor): boolean =>
  actor.id === incident.employeeId || (incident.cause === Cause.MANAGEMENT && actor.managesTheStore)
