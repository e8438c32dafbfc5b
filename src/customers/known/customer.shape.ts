import { addServedField, column, type Reading, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import { derived } from '../../graphql/shape.js'
import { AgainstExpectation, Conduct } from '../../incidents/incident-words.js'
import { Customer } from './customer.entity.js'
import { expectationShape } from './expectation.entity.js'

export const customerShape = shape('customers', {
  reference: column('reference'),
  name: column('name'),
  contact: column('contact'),
  kind: column('kind'),
  standing: column('standing'),
  expectation: {
    kind: 'one',
    shape: () => expectationShape,
    on: (own, other) =>
      `${other}.id = (SELECT x.id FROM expectations x WHERE x.customer_id = ${own}.id
        ORDER BY x.in_force_from DESC, x.id DESC LIMIT 1)`,
  },
})

/** Who the customer was is for the store's managers and HR, and never for whom the incident is about. */
export const keptFromStaff = (
  employeeId: unknown,
  storeId: unknown,
  { viewerId, seesAll, manages }: Reading,
): boolean => employeeId === viewerId || !(seesAll || manages(storeId as string))

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    customer?: Customer | null
  }
}

addServedField(
  Incident,
  incidentShape,
  'customer',
  () => Customer,
  { nullable: true, description: 'Who the customer was: for the managers of its store and HR, null for the employee.' },
  {
    kind: 'one',
    shape: () => customerShape,
    on: (incident, customer) => `${customer}.id = ${incident}.customer_id`,
    withheld: {
      columns: (own) => [`${own}.employee_id`, `${own}.store_id`],
      from: ([employeeId, storeId], reading) => keptFromStaff(employeeId, storeId, reading),
    },
  },
)
addServedField(
  Incident,
  incidentShape,
  'conduct',
  () => Conduct,
  { nullable: true, description: 'How the customer behaved, as it stands; null where nobody said.' },
  column('conduct'),
)
addServedField(
  Incident,
  incidentShape,
  'againstExpectation',
  () => AgainstExpectation,
  { description: 'What the customer asked for, against what was agreed with them at the time.' },
  derived(['against_expectation'], ([against]) => against ?? AgainstExpectation.NOT_AGREED),
)
