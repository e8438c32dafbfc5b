import { employeeShape } from '../directory/employee.entity.js'
import { storeShape } from '../directory/store.entity.js'
import { column, shape } from '../graphql/shape.js'
import { type ContextFactor, inOrder } from '../workforce/context-factors.js'

/** How an incident is read. Later rooms add their fields to it. */
export const incidentShape = shape('incidents', {
  reference: column('reference'),
  occurredAt: column('occurred_at'),
  summary: column('summary'),
  source: column('source'),
  touchpoint: column('touchpoint'),
  severity: column('severity'),
  cause: column('cause'),
  withdrawnAt: column('withdrawn_at'),
  statementRequestedAt: column('statement_requested_at'),
  store: { kind: 'one', shape: () => storeShape, on: (incident, store) => `${store}.id = ${incident}.store_id` },
  employee: {
    kind: 'one',
    shape: () => employeeShape,
    on: (incident, person) => `${person}.id = ${incident}.employee_id`,
  },
  context: {
    kind: 'values',
    from: 'incident_contexts',
    value: 'factor',
    on: (incident, context) => `${context}.incident_id = ${incident}.id AND NOT ${context}.confidential`,
    read: (factors) => inOrder(factors as ContextFactor[]),
  },
})
