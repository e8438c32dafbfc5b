import { Employee, employeeShape } from '../../directory/employee.entity.js'
import { CalendarDate, DateTime } from '../../graphql/scalars.js'
import { addServedField, column } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import { RootCause } from '../../incidents/incident-words.js'

addServedField(
  Incident,
  incidentShape,
  'closedAt',
  () => DateTime,
  { nullable: true, description: 'When it was closed; null while it is open.' },
  column('closed_at'),
)
addServedField(
  Incident,
  incidentShape,
  'rootCause',
  () => RootCause,
  { nullable: true, description: 'Where it came from, as far as it was found out.' },
  column('root_cause'),
)
addServedField(
  Incident,
  incidentShape,
  'whatWasDone',
  () => String,
  { nullable: true, description: 'What was done about it, so that it does not happen again.' },
  column('what_was_done'),
)
addServedField(
  Incident,
  incidentShape,
  'checkedOn',
  () => CalendarDate,
  { nullable: true, description: 'On which day somebody checks whether it helped.' },
  column('checked_on'),
)
addServedField(
  Incident,
  incidentShape,
  'doneBy',
  () => Employee,
  { nullable: true, description: 'Who does it.' },
  { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.done_by` },
)

/** The same at the same store after it was closed: about the same where that is known, else from the same cause. What is for HR alone shows to nobody by it. */
const CAME_BACK = (own: string) => `EXISTS (SELECT 1 FROM incidents r WHERE r.store_id = ${own}.store_id
  AND r.id <> ${own}.id AND r.withdrawn_at IS NULL AND NOT r.for_hr_alone AND r.occurred_at > ${own}.closed_at AND r.touchpoint = ${own}.touchpoint
  AND ((${own}.offering_id IS NOT NULL AND r.offering_id = ${own}.offering_id) OR (${own}.offering_id IS NULL
    AND (r.root_cause = ${own}.root_cause OR (r.root_cause IS NULL AND r.cause = ${own}.cause AND r.cause <> 'UNKNOWN')))))`

addServedField(
  Incident,
  incidentShape,
  'recurred',
  () => Boolean,
  {
    nullable: true,
    description:
      'Whether the same came back at this store and touchpoint after it was closed: about the same, or from the same cause. Null while it is open.',
  },
  {
    kind: 'columns',
    columns: (own) => [`${own}.closed_at`, `CASE WHEN ${CAME_BACK(own)} THEN 1 ELSE 0 END`],
    read: ([closedAt, cameBack]) => (closedAt ? Boolean(cameBack) : null),
  },
)
