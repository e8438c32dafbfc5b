import type { Data } from './client.js'
import type { Person, Refusal } from './person.js'

const CORRECTION = 'id words occurredAt context summary notThere status reason proposedAt decidedAt decider { number }'
const INCIDENT = `id occurredAt summary context cause withdrawnAt corrections { ${CORRECTION} }
  assessment { finding observedDays }`

export const PROPOSE = `mutation ($incidentId: ID!, $input: CorrectionInput!) {
  proposeCorrection(incidentId: $incidentId, input: $input) { ${INCIDENT} } }`
export const DECIDE = `mutation ($id: ID!, $accepted: Boolean!, $reason: String!) {
  decideCorrection(id: $id, accepted: $accepted, reason: $reason) { ${INCIDENT} } }`

const claim = ({ id }: Data, input: object) => ({
  incidentId: id as string,
  input: { words: 'It was not like that.', ...input },
})

/** The incident with the correction beside it. */
export const proposes = async (person: Person, incident: Data, input: object): Promise<Data> =>
  (await person.asks(PROPOSE, claim(incident, input))).proposeCorrection

export const cannotPropose = (person: Person, incident: Data, input: object): Promise<Refusal> =>
  person.isRefused(PROPOSE, claim(incident, input))

/** The newest correction of an incident, by its id, and what becomes of it. */
export const verdictOn = ({ corrections }: Data, accepted: boolean, reason = 'The camera shows it.') => ({
  id: corrections.at(-1).id as string,
  accepted,
  reason,
})

export const accepts = async (person: Person, proposed: Data): Promise<Data> =>
  (await person.asks(DECIDE, verdictOn(proposed, true))).decideCorrection

export const declines = async (person: Person, proposed: Data, reason = 'The roster shows it.'): Promise<Data> =>
  (await person.asks(DECIDE, verdictOn(proposed, false, reason))).decideCorrection

export const readWithCorrections = async (person: Person, { id }: Data): Promise<Data> =>
  (await person.asks(`query ($id: ID!) { incident(id: $id) { ${INCIDENT} } }`, { id })).incident

export const cannotDecide = (person: Person, proposed: Data, accepted: boolean): Promise<Refusal> =>
  person.isRefused(DECIDE, verdictOn(proposed, accepted))

/** Incidents with a correction that waits for HR, by their ids. */
export const contestedFacts = async (hr: Person): Promise<string[]> =>
  (await hr.reviews(['FACTS_CONTESTED'], { first: 100 })).edges.map(({ node }: Data) => node.incident.id)
