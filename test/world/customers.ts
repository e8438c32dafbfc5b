import { randomUUID } from 'node:crypto'
import type { Data } from './client.js'
import { INCIDENT } from './documents.js'
import type { Person } from './person.js'

/** All that may be asked of the customer's side of an incident. */
export const SIDE = `id reference cause conduct againstExpectation attributedAt attributionAgreedAt
  employee { number } customer { id reference name contact standing expectation { mustDo } }
  conductHistory { kind says reason by { number } } expectationHistory { kind says by { number } }
  assessment { finding explanation suggestedResponses }`

export const ONE = `query ($id: ID!) { incident(id: $id) { ${SIDE} } }`
export const CUSTOMER = `query ($reference: String!) { customer(reference: $reference) {
  id reference name contact standing forewarning expectation { mustDo inForceFrom agreedOn forgivesOnce }
  incidents { edges { node { id } } } readBy { edges { node { name purpose times } } } } }`
export const RECORD = 'mutation ($customers: [CustomerInput!]!) { recordCustomers(customers: $customers) }'
export const ERASE =
  'mutation ($reference: String!) { eraseCustomer(reference: $reference, reason: "They ask for it.") { name } }'
export const AGREE = `mutation ($input: ExpectationInput!) {
  agreeExpectation(input: $input) { id mustDo forgivesOnce agreedOn inForceFrom } }`
export const FOREWARNED = 'query ($customer: String!) { forewarning(customer: $customer) { standing text } }'
export const COMPLAIN = `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ${INCIDENT} } }`
export const CONDUCT = `mutation ($incidentId: ID!, $conduct: Conduct!, $reason: String!, $whatHelped: String) {
  claimConduct(incidentId: $incidentId, conduct: $conduct, reason: $reason, whatHelped: $whatHelped) { ${SIDE} } }`
export const WEIGH = `mutation ($incidentId: ID!, $against: AgainstExpectation!, $reason: String!) {
  weighExpectation(incidentId: $incidentId, against: $against, reason: $reason) { ${SIDE} } }`
export const ATTRIBUTE = `mutation ($id: ID!, $employee: String!, $cause: Cause!, $reason: String!) {
  attributeIncident(id: $id, employee: $employee, cause: $cause, reason: $reason) { ${SIDE} } }`
export const ANSWER_ATTRIBUTION = `mutation ($incidentId: ID!, $agrees: Boolean!, $reason: String) {
  answerAttribution(incidentId: $incidentId, agrees: $agrees, reason: $reason) { ${SIDE} } }`

/** A customer of whom nobody has heard, with a name and a way to reach them. */
export async function recorded(by: Person, more: object = {}): Promise<{ reference: string; name: string }> {
  const customer = {
    reference: `C-${randomUUID().slice(0, 8)}`,
    name: 'Greta Holm',
    contact: '+45 20 11 22 33',
    ...more,
  }
  await by.asks(RECORD, { customers: [customer] })
  return customer
}

export const agreement = (customer: { reference: string }, more: object = {}) => ({
  customer: customer.reference,
  mustDo: 'Call before you deliver.',
  mustNotDo: 'Never leave a parcel in the rain.',
  ifWeFailOnce: 'Then say so, and I forgive it.',
  forgivesOnce: true,
  ...more,
})

export const agreed = async (by: Person, customer: { reference: string }, more: object = {}): Promise<Data> =>
  (await by.asks(AGREE, { input: agreement(customer, more) })).agreeExpectation

/** What stands of the customer's side, as somebody sees it. */
export const sideOf = async (viewer: Person, { id }: Data): Promise<Data> => (await viewer.asks(ONE, { id })).incident

export const CATALOGUE = '{ remedies { id code version name upToSeverity upToAmount inForceFrom } }'
const GIVEN = 'id amount reason status exception decisionReason remedy { code version } by { number }'
export const PUBLISH = `mutation ($input: RemedyInput!) { publishRemedy(input: $input) { id code version inForceFrom } }`
export const GIVE = `mutation ($input: GiveRemedyInput!) { giveRemedy(input: $input) { ${GIVEN} } }`
export const APPROVE = `mutation ($id: ID!, $reason: String!) { approveRemedy(id: $id, reason: $reason) { ${GIVEN} } }`
export const DECLINE = `mutation ($id: ID!, $reason: String!) { declineRemedy(id: $id, reason: $reason) { ${GIVEN} } }`
export const REMEDIES_OF = `query ($id: ID!) { incident(id: $id) { remedies { ${GIVEN} } store { currency } } }`

const PROPOSAL = `id to status reviewOn reason decisionReason customer { reference standing } incidents { id }`
export const PROPOSE = `mutation ($input: LetGoInput!) { proposeLettingGo(input: $input) { ${PROPOSAL} } }`
export const DECIDE = `mutation ($id: ID!, $approved: Boolean!, $reason: String!) {
  decideLettingGo(id: $id, approved: $approved, reason: $reason) { ${PROPOSAL} } }`
export const PROPOSALS = `query ($status: [ProposalStatus!]) { lettingsGo(status: $status) {
  edges { node { ${PROPOSAL} } } } }`

const CALL = `id dueOn attempts outcome incident { id } questions { id text }
  answers { question { text } score text byCustomer }`
export const TO_CALL = `query ($store: String, $overdue: Boolean, $first: Int, $after: String) {
  followUps(store: $store, overdue: $overdue, first: $first, after: $after) {
    edges { cursor node { ${CALL} } } pageInfo { hasNextPage endCursor } } }`
export const ANSWER_LINK = 'mutation ($id: ID!) { followUpLink(id: $id) }'
export const CALL_OF = `query ($id: ID!) { incident(id: $id) { followUp { ${CALL} } } }`
export const CALLED = `mutation ($id: ID!, $outcome: FollowUpOutcome!, $answers: [FollowUpAnswerInput!], $reopen: Boolean) {
  recordFollowUp(id: $id, outcome: $outcome, answers: $answers, reopen: $reopen) { ${CALL} } }`
export const SCRIPT = 'mutation ($questions: [String!]!) { publishFollowUpScript(questions: $questions) { id text } }'

const ENDED = 'id closedAt rootCause whatWasDone checkedOn recurred doneBy { number }'
export const CLOSE = `mutation ($id: ID!, $rootCause: RootCause, $whatWasDone: String, $doneBy: String, $checkedOn: Date, $toCustomer: String) {
  closeIncident(id: $id, rootCause: $rootCause, whatWasDone: $whatWasDone, doneBy: $doneBy, checkedOn: $checkedOn, toCustomer: $toCustomer) { ${ENDED} } }`
export const HOW_IT_ENDED = `query ($id: ID!) { incident(id: $id) { ${ENDED} } }`

const TOLD_IT = 'words writtenAt toldAt how toldBy { number }'
export const TOLD = `query ($id: ID!) { incident(id: $id) { endingForCustomer { ${TOLD_IT} } } }`
export const TO_TELL = `query ($store: String) { customersToTell(store: $store, first: 100) {
  edges { node { ${TOLD_IT} incident { id } } } } }`
export const HAVE_TOLD = `mutation ($incidentId: ID!) { recordCustomerTold(incidentId: $incidentId) { ${TOLD_IT} } }`
export const ENDING_LINK = 'mutation ($id: ID!) { endingLink(incidentId: $id) }'

export const OFFERINGS = '{ offerings { code name mendedOn } }'
export const RECORD_OFFERINGS = 'mutation ($offerings: [OfferingInput!]!) { recordOfferings(offerings: $offerings) }'

/** The kinds of notices that somebody has, newest first. */
export const kindsTo = async (person: Person): Promise<string[]> =>
  (await person.asks('{ viewer { notices(first: 50) { edges { node { kind } } } } }')).viewer.notices.edges.map(
    ({ node }: Data) => node.kind as string,
  )
