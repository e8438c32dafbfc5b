import { ResponseKind } from '../incidents/response-kinds.js'
import { employeeShape } from '../directory/employee.entity.js'
import { addServedField, column, derived, shape, type Withheld } from '../graphql/shape.js'
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

/**
 * Whether a response was given while the person was of the incident's store: they are now, they have worked there since, or one
 * of its managers gave it. What was done after they moved on is none of the former store's.
 */
const givenThere = (own: string) => `(SELECT CASE WHEN y.employee_id IS NULL OR p.store_id = y.store_id THEN 1
  WHEN EXISTS (SELECT 1 FROM store_managers m WHERE m.store_id = y.store_id AND m.employee_id = ${own}.requested_by) THEN 1
  WHEN EXISTS (SELECT 1 FROM shifts s WHERE s.employee_id = y.employee_id AND s.store_id = y.store_id
    AND s.date >= SUBSTR(${own}.requested_at, 1, 10)) THEN 1 ELSE 0 END
  FROM incidents y LEFT JOIN employees p ON p.id = y.employee_id WHERE y.id = ${own}.incident_id)`

/** From whom a response is kept that they see the incident of. */
const ofElsewhere: Withheld = {
  columns: (response) => [`${response}.employee_id`, `${response}.requested_by`, givenThere(response)],
  from: ([employeeId, requestedBy, there], { seesAll, viewerId }) =>
    !seesAll && viewerId !== employeeId && viewerId !== requestedBy && !Number(there),
}

declare module '../incidents/incident.entity.js' {
  interface Incident {
    responses: Response[]
    sharedResponses: Response[]
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
    withheld: ofElsewhere,
  },
)

/** In whose store it is that a response answers first, and whether that is for HR alone. */
const first = (own: string, what: string) => `(SELECT f.${what} FROM incidents f WHERE f.id = ${own}.incident_id)`

addServedField(
  Incident,
  incidentShape,
  'sharedResponses',
  () => [Response],
  { description: 'What was asked for over this incident along with another, which it stands with.' },
  {
    kind: 'many',
    shape: () => responseShape,
    on: (incident, response) =>
      `${response}.id IN (SELECT x.response_id FROM alleged_incidents x WHERE x.incident_id = ${incident}.id)`,
    orderBy: (response) => `${response}.requested_at, ${response}.id`,
    withheld: {
      columns: (response) => [
        ...ofElsewhere.columns(response),
        first(response, 'store_id'),
        first(response, 'for_hr_alone'),
      ],
      from: ([employeeId, requestedBy, there, storeId, forHrAlone], reading) =>
        ofElsewhere.from([employeeId, requestedBy, there], reading) ||
        (reading.viewerId !== employeeId &&
          (Boolean(forHrAlone) || !(reading.seesAll || reading.manages(storeId as string)))),
    },
  },
)
