/** All that anybody may ask of an incident. */
export const INCIDENT = `
  id reference occurredAt summary source touchpoint severity cause context withdrawnAt statementRequestedAt
  store { id code name }
  employee { id number name position store { code } }
  assessment {
    finding certainty probability provisional observedDays expectedDays interactions explanation reasoning
    suggestedResponses
  }
  statements { id text givenAt }
  responses { id kind status reason startsOn endsOn position misconduct decisionReason }
`

export const LOG = `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ${INCIDENT} } }`
export const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawIncident(id: $id, reason: $reason) { ${INCIDENT} } }`
export const REQUEST_STATEMENT = `mutation ($incidentId: ID!) { requestStatement(incidentId: $incidentId) { ${INCIDENT} } }`
export const GIVE_STATEMENT = `mutation ($incidentId: ID!, $text: String!) {
  giveStatement(incidentId: $incidentId, text: $text) { id text givenAt }
}`
export const RECORD_SHIFTS =
  'mutation ($shifts: [ShiftInput!]!, $reason: String) { recordShifts(shifts: $shifts, reason: $reason) }'

export const ONE_INCIDENT = `query ($id: ID!) { incident(id: $id) { ${INCIDENT} } }`
export const INCIDENTS = `query ($filter: IncidentFilter, $first: Int, $after: String) {
  incidents(filter: $filter, first: $first, after: $after) {
    edges { cursor node { ${INCIDENT} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
export const ONE_EMPLOYEE = `query ($number: String!) {
  employee(number: $number) {
    id number name position store { id code name }
    assessment {
      finding certainty probability provisional observedDays expectedDays interactions explanation reasoning
      suggestedResponses
    }
  }
}`
export const ONE_STORE = 'query ($code: String!) { store(code: $code) { id code name } }'
export const VIEWER = `query {
  viewer { role employee { id number name position store { code } assessment { finding } } stores { code name } }
}`
const RESULT = `
  __typename
  ... on Response { id kind status reason startsOn endsOn position misconduct decisionReason }
  ... on DueProcessNotMet { message alternatives tests { test outcome because } }
`
export const RESPOND = `mutation ($input: RespondInput!) { respond(input: $input) { ${RESULT} } }`
export const APPROVE = `mutation ($id: ID!, $reason: String!) { approveResponse(id: $id, reason: $reason) { ${RESULT} } }`
export const DECLINE = `mutation ($id: ID!, $reason: String!) {
  declineResponse(id: $id, reason: $reason) { id kind status reason decisionReason }
}`
export const QUEUE = `query ($reasons: [ReviewReason!], $first: Int, $after: String) {
  reviewQueue(reasons: $reasons, first: $first, after: $after) {
    edges { cursor node { id reason since incident { id employee { number } } response { id kind status } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
