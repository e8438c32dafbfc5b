import { ResponseKind } from '../assessments/response-kind.js'
import { addServedField, column, shape } from '../graphql/shape.js'
import { Incident } from '../incidents/incident.entity.js'
import { incidentShape } from '../incidents/incident.shape.js'
import { Response } from './response.entity.js'
import { statusOf } from './response-status.js'
import { ResponseStatus } from './response-words.js'

const timeZone = (own: string) =>
  `(SELECT z.time_zone FROM incidents y JOIN stores z ON z.id = y.store_id WHERE y.id = ${own}.incident_id)`

export const responseShape = shape('responses', {
  kind: column('kind'),
  status: {
    kind: 'columns',
    columns: (own) => [`${own}.state`, `${own}.kind`, `${own}.ends_on`, timeZone(own)],
    read: ([state, kind, endsOn, zone], reading) =>
      statusOf(state as ResponseStatus, kind as ResponseKind, endsOn as string | null, reading.today(zone as string)),
  },
  reason: column('reason'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  position: column('position'),
  misconduct: column('misconduct'),
  decisionReason: column('decision_reason'),
})

declare module '../incidents/incident.entity.js' {
  interface Incident {
    responses: Response[]
  }
}

addServedField(
  Incident,
  incidentShape,
  'responses',
  () => [Response],
  { description: 'What was done about it.' },
  {
    kind: 'many',
    shape: () => responseShape,
    on: (incident, response) => `${response}.incident_id = ${incident}.id`,
    orderBy: (response) => `${response}.requested_at, ${response}.id`,
  },
)
