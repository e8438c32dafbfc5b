import type { Data } from './client.js'
import type { Person, Refusal } from './person.js'

export const RESPONSE = `
  id incidentId kind status reason startsOn endsOn holdsUntil position decisionReason agreedAt endedAtOwnWish
  whatHappened whatWasLearned reflection outcome finishedAt appealUntil
  meantAsPunishment { words answer answeredAt }
  nextStep { text by doneAt } steps { id number text by doneAt } owner { number }
  appeal { id text status reason decidedAt }
`
const one = (name: string, args: string, type = RESPONSE) => {
  const names = [...args.matchAll(/(\w+):/g)].map(([, arg]) => arg)
  const variables = args.replace(/(\w+):/g, '$$$1:')
  return `mutation (${variables}) { ${name}(${names.map((arg) => `${arg}: $${arg}`).join(', ')}) { ${type} } }`
}
const APPEAL = 'id text status reason madeAt decidedAt response { id kind status }'

/** What happens to a response in its life, each by its name. */
export const lives = {
  withdrawResponse: one('withdrawResponse', 'id: ID!, reason: String!'),
  finishResponse: one('finishResponse', 'id: ID!, outcome: String!'),
  reflect: one('reflect', 'responseId: ID!, text: String!'),
  completeStep: one('completeStep', 'stepId: ID!'),
  agreeToReassignment: one('agreeToReassignment', 'id: ID!'),
  endReassignment: one('endReassignment', 'id: ID!, on: Date, employeesWish: Boolean'),
  approveResponse: `mutation ($id: ID!, $reason: String!) { approveResponse(id: $id, reason: $reason) {
    __typename ... on Response { ${RESPONSE} } ... on DueProcessNotMet { message tests { test outcome because } } } }`,
  declineResponse: one('declineResponse', 'id: ID!, reason: String!'),
  respond: `mutation ($input: RespondInput!) { respond(input: $input) {
    __typename ... on Response { ${RESPONSE} } ... on DueProcessNotMet { message tests { test outcome because } } } }`,
  appeal: one('appeal', 'responseId: ID!, text: String!', APPEAL),
  sayMeantAsPunishment: one('sayMeantAsPunishment', 'responseId: ID!, words: String!'),
  answerMeantAsPunishment: one('answerMeantAsPunishment', 'responseId: ID!, answer: String!'),
  addReassignmentPosition: one('addReassignmentPosition', 'position: String!, reason: String!', 'position'),
  removeReassignmentPosition: one('removeReassignmentPosition', 'position: String!, reason: String!', 'position'),
  contestShift: one(
    'contestShift',
    'store: String!, date: Date!, position: String!, words: String!',
    'date contestedAt provesSomething',
  ),
  decideAppeal: one('decideAppeal', 'id: ID!, upheld: Boolean!, reason: String!', APPEAL),
}
export type Act = keyof typeof lives

export const RECORD = `query ($first: Int, $after: String) { viewer { record {
  incidentCount ownIncidentCount unspent { until response { id kind status } }
  responses(first: $first, after: $after) { edges { node { id kind status } } pageInfo { hasNextPage endCursor } }
  appeals { id status response { id } }
} } }`

export const does = async (person: Person, act: Act, variables: object): Promise<Data> =>
  (await person.asks(lives[act], variables))[act]

export const cannot = (person: Person, act: Act, variables: object): Promise<Refusal> =>
  person.isRefused(lives[act], variables)

export const answers = (person: Person, incident: Data, kind: string, more: object = {}): Promise<Data> =>
  does(person, 'respond', { input: { incidentId: incident.id, kind, reason: 'We talked about it.', ...more } })

export const recordOf = async (person: Person): Promise<Data> => (await person.asks(RECORD)).viewer.record
