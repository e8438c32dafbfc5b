import { HR_NUMBER } from './chain/rows.mjs'

const OF_A_PERSON = `
  id
  reference
  occurredAt
  summary
  source
  touchpoint
  severity
  cause
  context
  store { id code name }`

/** Made by the project from what it read: in no row as it stands, and asked of nobody else. */
export const DERIVED = ['probability', 'provisional', 'explanation', 'suggestedResponses']

const ASSESSMENT = (derived) => `
  assessment {
    finding
    certainty
    observedDays
    expectedDays
    interactions
    ${derived.join(' ')}
  }`
const INCIDENT = (derived) => `${OF_A_PERSON} employee { id number name position } ${ASSESSMENT(derived)}`
const PAGE = 'pageInfo { hasNextPage endCursor }'

/**
 * What is timed. `values` are all that tells one request from another: the project gets them as the operation's
 * variables, the floor as the parameters of its statements. `document` is made with the derived fields for the project, and
 * without them for a contender with the same schema. `asks` is the number of the one who asks.
 */
export const OPERATIONS = {
  R1: {
    title: 'R1: one incident with store, employee, context and assessment',
    document: (derived) => `query One($id: ID!) { incident(id: $id) { ${INCIDENT(derived)} } }`,
    variables: ({ incidentId }) => ({ id: incidentId }),
    served: ({ incident }) => [incident],
    asks: ({ managerNumber }) => managerNumber,
  },
  R2: {
    title: 'R2: a store’s latest 50 with all of these',
    document: (derived) => `query Latest($store: String) {
      incidents(filter: { store: $store }, first: 50) { edges { cursor node { ${INCIDENT(derived)} } } ${PAGE} }
    }`,
    variables: ({ storeCode }) => ({ store: storeCode }),
    served: ({ incidents }) => incidents.edges.map((edge) => edge.node),
    asks: ({ managerNumber }) => managerNumber,
  },
  R3: {
    title: 'R3: the first 50 of what waits for HR, each with its incident',
    document: (derived) => `query Waits {
      reviewQueue(first: 50) { edges { node { reason since incident { ${INCIDENT(derived)} } } } ${PAGE} }
    }`,
    variables: () => ({}),
    served: ({ reviewQueue }) => reviewQueue.edges.map(({ node }) => node.incident),
    asks: () => HR_NUMBER,
  },
  R4: {
    title: 'R4: an employee’s own record, with the latest 25 incidents',
    document: (derived) => `query Record {
      viewer { record { incidentCount ownIncidentCount
        incidents(first: 25) { edges { node { ${OF_A_PERSON} ${ASSESSMENT(derived)} } } ${PAGE} }
        unspent { until response { id kind status startsOn } } } }
    }`,
    variables: () => ({}),
    served: ({ viewer }) => viewer.record.incidents.edges.map(({ node }) => node),
    asks: ({ employeeNumber }) => employeeNumber,
  },
  W: {
    title: 'W: log an incident with two context factors, and learn the finding',
    document: (derived) =>
      `mutation Log($input: LogIncidentInput!) { logIncident(input: $input) { ${INCIDENT(derived)} } }`,
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
    asks: ({ managerNumber }) => managerNumber,
  },
}
