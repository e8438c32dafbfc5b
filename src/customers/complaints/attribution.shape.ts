import { addServedField, derived } from '../../graphql/shape.js'
import { DateTime } from '../../graphql/scalars.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'

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
addServedField(
  Incident,
  incidentShape,
  'attributionDeniedAt',
  () => DateTime,
  { nullable: true, description: 'When the employee said that it did not concern them: then HR decides.' },
  derived(['attribution_denied_at'], ([at]) => at ?? null),
)
