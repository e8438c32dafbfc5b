import { addServedField, derived } from '../../graphql/shape.js'
import { DateTime } from '../../graphql/scalars.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import { AttributionDenial } from './attribution-denial.entity.js'

addServedField(
  Incident,
  incidentShape,
  'attributedAt',
  () => DateTime,
  { nullable: true, description: 'When somebody said whom a complaint concerned that had named nobody.' },
  derived(['attributed_at'], ([at]) => at ?? null),
)
addServedField(
  Incident,
  incidentShape,
  'attributionAgreedAt',
  () => DateTime,
  {
    nullable: true,
    description:
      'When the employee agreed that it concerned them, or HR confirmed it. Until then it counts for nothing.',
  },
  derived(['attribution_agreed_at'], ([at]) => at ?? null),
)

const DENIED = ['id', 'words', 'at']

// Told to the employee and to HR, but never to whoever said that it was them: they could pay it back.
addServedField(
  Incident,
  incidentShape,
  'attributionDenied',
  () => AttributionDenial,
  {
    nullable: true,
    description:
      'That the employee says that it was not about them, while nobody has answered that: for them and for HR, without whoever named them. Null for others.',
  },
  {
    kind: 'columns',
    columns: (own) => [
      `${own}.employee_id`,
      `${own}.attributed_by`,
      ...DENIED.map(
        (name) =>
          `(SELECT ad.${name} FROM attribution_denials ad WHERE ad.incident_id = ${own}.id AND ad.settled_at IS NULL AND ${own}.attribution_agreed_at IS NULL ORDER BY ad.id DESC LIMIT 1)`,
      ),
    ],
    read: ([employeeId, attributedBy, id, words, at], { seesAll, viewerId }) =>
      id && (employeeId === viewerId || (seesAll && attributedBy !== viewerId)) ? { id, words, at } : null,
  },
)
