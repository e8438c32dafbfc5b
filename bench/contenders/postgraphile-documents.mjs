const INCIDENT = `
  id reference occurredAt summary source touchpoint severity cause
  context: incidentContextsByIncidentId(condition: { confidential: false }) { nodes { factor } }
  store: storeByStoreId { id code name }
  employee: employeeByEmployeeId { id number name position }
  assessment: assessmentByAssessmentId { finding certainty observedDays expectedDays interactions }`

/** In the project's own form. */
const incident = ({ context, assessment, ...own }) => ({
  ...own,
  context: context.nodes.map(({ factor }) => factor),
  assessment: assessment && {
    ...assessment,
    observedDays: assessment.finding === 'NOT_THEIRS' ? 0 : assessment.observedDays,
  },
})

/** The same questions as PostGraphile takes them. Of W it does the plain insert alone. */
export const POSTGRAPHILE = {
  R1: {
    document: `query One($id: UUID!) { incidentById(id: $id) { ${INCIDENT} } }`,
    variables: ({ incidentId }) => ({ id: incidentId }),
    served: ({ incidentById }) => [incident(incidentById)],
  },
  R2: {
    document: `query Latest($store: UUID!) {
      allIncidents(condition: { storeId: $store, withdrawnAt: null }, orderBy: [OCCURRED_AT_DESC, ID_DESC], first: 50) {
        edges { cursor node { ${INCIDENT} } } pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: ({ storeId }) => ({ store: storeId }),
    served: ({ allIncidents }) => allIncidents.edges.map(({ node }) => incident(node)),
  },
  W: {
    document: `mutation Log($incident: IncidentInput!) {
      createIncident(input: { incident: $incident }) { incident { id reference occurredAt summary source touchpoint severity cause } }
    }`,
    variables: ({ storeId, employeeId, managerId, occurredAt, newId }) => ({
      incident: {
        id: newId,
        reference: `P-${newId.slice(-12)}`,
        storeId,
        employeeId,
        occurredAt,
        day: occurredAt.slice(0, 10),
        summary: 'Snapped at a regular customer, who had asked twice whether the other till would open.',
        source: 'MANAGER',
        touchpoint: 'CHECKOUT',
        severity: 'MODERATE',
        cause: 'EMPLOYEE',
        reporterId: managerId,
        recordedAt: occurredAt,
      },
    }),
    served: ({ createIncident }) => [createIncident.incident],
  },
}
