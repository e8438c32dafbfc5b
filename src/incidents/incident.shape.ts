import { employeeShape } from '../directory/employee.entity.js'
import { storeShape } from '../directory/store.entity.js'
import { column, derived, shape } from '../graphql/shape.js'
import { causeClaimShape } from './cause-claim.entity.js'
import { correctionShape } from './correction.entity.js'
import { partyShape } from './incident-party.entity.js'
import { severityClaimShape } from './severity-claim.entity.js'
import { type ContextFactor, inOrder } from '../workforce/context-factors.js'

/** For the employee it is about, and HR; null for others. */
const forThemAndHr = (name: string, read: (value: unknown) => unknown = (value) => value ?? null) =>
  derived([name, 'employee_id'], ([value, employeeId], { seesAll, viewerId }) =>
    seesAll || employeeId === viewerId ? read(value) : null,
  )

/** How an incident is read. Later rooms add their fields to it. */
export const incidentShape = shape('incidents', {
  reference: column('reference'),
  occurredAt: column('occurred_at'),
  summary: column('summary'),
  source: column('source'),
  touchpoint: column('touchpoint'),
  severity: column('severity'),
  // Of a complaint that nobody has agreed yet concerns them: what is said of it. What is recorded, and counts, is UNKNOWN.
  cause: derived(['cause', 'attributed_cause'], ([cause, said]) => said ?? cause),
  severityContestedAt: column('severity_contested_at'),
  severityConfirmed: derived(['severity_confirmed_by'], ([by]) => by !== null),
  withdrawnAt: column('withdrawn_at'),
  sentAt: column('sent_at'),
  knownAt: column('known_at'),
  contestedAt: column('contested_at'),
  mergedInto: column('merged_into'),
  // A manager would learn from it of a complaint that is none of theirs to know.
  retaliationRisk: forThemAndHr('retaliation_risk', Boolean),
  forHrAlone: forThemAndHr('for_hr_alone', Boolean),
  nameHeldBack: forThemAndHr('name_held_back', Boolean),
  hrFirst: derived(['hr_first'], ([flag]) => Boolean(flag)),
  reassignmentWishedAt: column('reassignment_wished_at'),
  hrLookedAt: forThemAndHr('hr_looked_at'),
  complaintOutcome: forThemAndHr('complaint_outcome'),
  complaintEndedAt: forThemAndHr('complaint_ended_at'),
  parties: {
    kind: 'many',
    shape: () => partyShape,
    on: (incident, party) => `${party}.incident_id = ${incident}.id`,
    orderBy: (party) => `${party}.id`,
  },
  corrections: {
    kind: 'many',
    shape: () => correctionShape,
    on: (incident, correction) => `${correction}.incident_id = ${incident}.id`,
    orderBy: (correction) => `${correction}.id`,
  },
  causeHistory: {
    kind: 'many',
    shape: () => causeClaimShape,
    on: (incident, claim) => `${claim}.incident_id = ${incident}.id`,
    orderBy: (claim) => `${claim}.id`,
  },
  severityHistory: {
    kind: 'many',
    shape: () => severityClaimShape,
    on: (incident, claim) => `${claim}.incident_id = ${incident}.id`,
    orderBy: (claim) => `${claim}.id`,
  },
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
