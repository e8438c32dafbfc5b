import { ResponseKind } from '../incidents/response-kinds.js'
import { employeeShape } from '../directory/employee.entity.js'
import { addServedField, column, derived, shape } from '../graphql/shape.js'
import { Incident } from '../incidents/incident.entity.js'
import { incidentShape } from '../incidents/incident.shape.js'
import { Response } from './response.entity.js'
import { stepShape } from './response-step.entity.js'
import { holdsUntil, type Span, statusOf, statusToShow } from './response-status.js'
import { ResponseStatus } from './response-words.js'

const timeZone = (own: string) =>
  `(SELECT z.time_zone FROM incidents y JOIN stores z ON z.id = y.store_id WHERE y.id = ${own}.incident_id)`

const SPAN = ['kind', 'starts_on', 'ends_on', 'agreed_at']
const lastDay = ([kind, startsOn, endsOn, agreedAt]: unknown[]) =>
  holdsUntil({ kind, startsOn, endsOn, agreedAt } as Span)

function statusAt(state: ResponseStatus, span: unknown[], today: string): ResponseStatus {
  const [kind, startsOn] = span as [ResponseKind, string | null]
  return statusToShow(statusOf(state, kind, lastDay(span), today), kind, startsOn, today)
}

export const responseShape = shape('responses', {
  kind: column('kind'),
  status: {
    kind: 'columns',
    columns: (own) => [`${own}.state`, timeZone(own), ...SPAN.map((name) => `${own}.${name}`)],
    read: ([state, zone, ...span], reading) => statusAt(state as ResponseStatus, span, reading.today(zone as string)),
  },
  holdsUntil: derived(SPAN, lastDay),
  reason: column('reason'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  position: column('position'),
  misconduct: column('misconduct'),
  decisionReason: column('decision_reason'),
  incidentId: column('incident_id'),
  requestedAt: column('requested_at'),
  decidedAt: column('decided_at'),
  agreedAt: column('agreed_at'),
  endedAtOwnWish: derived(['ended_at_own_wish'], ([wish]) => Boolean(wish)),
  whatHappened: column('what_happened'),
  whatWasLearned: column('what_was_learned'),
  nextStep: {
    kind: 'one',
    shape: () => stepShape,
    on: (own, step) => `${step}.response_id = ${own}.id AND ${own}.kind = 'TEACHABLE_MOMENT'`,
  },
  steps: {
    kind: 'many',
    shape: () => stepShape,
    on: (own, step) => `${step}.response_id = ${own}.id`,
    orderBy: (step) => `${step}.number`,
  },
  reflection: column('reflection'),
  reflectedAt: column('reflected_at'),
  owner: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.owner_id` },
  outcome: column('outcome'),
  finishedAt: column('finished_at'),
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
