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
`

export const LOG = `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { ${INCIDENT} } }`
export const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawIncident(id: $id, reason: $reason) { ${INCIDENT} } }`
export const REQUEST_STATEMENT = `mutation ($incidentId: ID!) { requestStatement(incidentId: $incidentId) { ${INCIDENT} } }`
export const GIVE_STATEMENT = `mutation ($incidentId: ID!, $text: String!) {
  giveStatement(incidentId: $incidentId, text: $text) { id text givenAt }
}`
export const RECORD_SHIFTS = 'mutation ($shifts: [ShiftInput!]!) { recordShifts(shifts: $shifts) }'

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
