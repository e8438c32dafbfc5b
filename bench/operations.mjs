const INCIDENT = `
  id
  reference
  occurredAt
  summary
  source
  touchpoint
  severity
  cause
  context
  store { id code name }
  employee { id number name position }
  assessment {
    finding
    certainty
    probability
    provisional
    observedDays
    expectedDays
    interactions
    explanation
    suggestedResponses
  }`

/**
 * What is timed. `values` are all that tells one request from another: the project gets them as the operation's
 * variables, the floor as the parameters of its statements.
 */
export const OPERATIONS = {
  R1: {
    title: 'R1: one incident with store, employee, context and assessment',
    document: `query One($id: ID!) { incident(id: $id) { ${INCIDENT} } }`,
    variables: ({ incidentId }) => ({ id: incidentId }),
    served: ({ incident }) => [incident],
  },
  R2: {
    title: 'R2: a store’s latest 50 with all of these',
    document: `query Latest($store: String) {
      incidents(filter: { store: $store }, first: 50) { edges { cursor node { ${INCIDENT} } } pageInfo { hasNextPage endCursor } }
    }`,
    variables: ({ storeCode }) => ({ store: storeCode }),
    served: ({ incidents }) => incidents.edges.map((edge) => edge.node),
  },
  W: {
    title: 'W: log an incident with two context factors, and learn the finding',
    document: `mutation Log($input: LogIncidentInput!) { logIncident(input: $input) { ${INCIDENT} } }`,
    variables: ({ storeCode, employeeNumber, occurredAt }) => ({
      input: {
        store: storeCode,
        employee: employeeNumber,
        occurredAt,
        summary: 'Snapped at a regular customer, who had asked twice whether the other till would open.',
        cause: 'EMPLOYEE',
        severity: 'MODERATE',
        touchpoint: 'CHECKOUT',
        context: ['UNDERSTAFFED', 'PEAK_DEMAND'],
      },
    }),
    served: ({ logIncident }) => [logIncident],
  },
}
