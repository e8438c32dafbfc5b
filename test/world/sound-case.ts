import { Finding } from '../../src/assessments/findings/finding-words.js'
import { ResponseKind } from '../../src/incidents/response-kinds.js'
import { Cause, Severity } from '../../src/incidents/incident-words.js'
import type { Case } from '../../src/responses/just-cause/case.js'
import type { EarlierResponse } from '../../src/responses/just-cause/evidence.js'
import { ResponseStatus } from '../../src/responses/response-words.js'
import type { OwnIncident } from '../../src/responses/just-cause/what-proves.js'

/** What may be different in a case: parts of the incident, and anything else as a whole. */
export type Different = Partial<Omit<Case, 'incident'>> & { incident?: Partial<Case['incident']> }

export const ownIncident = (day: string, more: Partial<OwnIncident> = {}): OwnIncident => ({
  id: day,
  day,
  storeId: 'Riverside',
  occurredAt: `${day}T12:00:00.000Z`,
  recordedAt: `${day}T15:00:00.000Z`,
  reporterId: 'the manager',
  saidBy: 'the manager',
  imported: false,
  confirmed: true,
  contested: false,
  disputed: false,
  known: true,
  onLeave: false,
  onUnprovenShift: false,
  unanswered: false,
  recorder: 'the managers',
  tellers: [],
  writtenDown: false,
  voices: ['the managers'],
  ...more,
})

/** A verbal warning that meets all seven tests: whatever a spec changes is what it is about. */
export function soundCase({ incident, ...different }: Different = {}): Case {
  return {
    now: '2026-03-20T10:00:00.000Z',
    today: '2026-03-20',
    askedUntil: '2026-04-10T12:00:00.000Z',
    step: ResponseKind.VERBAL_WARNING,
    misconduct: null,
    asker: { id: 'the manager', managesTheStore: true },
    approver: null,
    deciders: [],
    standard: {
      title: 'Greeting',
      inForceFrom: '2026-01-01',
      replacedOn: null,
      publishedAt: '2025-12-01T09:00:00.000Z',
      acknowledgedAt: '2025-12-10T09:00:00.000Z',
    },
    incident: {
      incidentId: '2026-03-10',
      eventId: null,
      employeeId: 'Tom',
      day: '2026-03-10',
      recordedAt: '2026-03-10T15:00:00.000Z',
      contested: false,
      beyondAgreed: 'NO',
      occurredAt: '2026-03-10T12:00:00.000Z',
      named: [],
      reporterId: 'the manager',
      recordedByManagement: true,
      attributedBy: null,
      madeTheirsBy: [],
      firstSaidBy: null,
      toldThemselves: null,
      hrFirst: false,
      retaliationRisk: false,
      cause: Cause.EMPLOYEE,
      severity: Severity.MINOR,
      severityContested: false,
      severityConfirmedBy: 'HR',
      context: [],
      finding: Finding.PATTERN,
      ...incident,
    },
    findingNow: Finding.PATTERN,
    statement: { requestedAt: null, givenAt: '2026-03-12T08:00:00.000Z' },
    timeZone: 'UTC',
    leave: [],
    own: [
      ownIncident('2026-02-03'),
      ownIncident('2026-02-20', { reporterId: 'HR', voices: ['HR'] }),
      ownIncident('2026-03-10'),
    ],
    leftOut: [
      { voice: null, probability: 0.99 },
      { voice: 'the managers', probability: 0.93 },
      { voice: 'HR', probability: 0.95 },
    ],
    accounts: [],
    documents: [],
    earlier: [],
    lastFormalOn: null,
    gravestUnspent: undefined,
    precedents: { answered: 6, thisOrMore: 4 },
    ...different,
  }
}

/** A formal response to the same incident, asked for on 12 March and, if it was, decided on 15 March. */
export const answeredToo = (state: ResponseStatus): EarlierResponse => ({
  incidentId: '2026-03-10',
  eventId: null,
  day: '2026-03-10',
  occurredAt: '2026-03-10T12:00:00.000Z',
  recordedAt: '2026-03-10T15:00:00.000Z',
  state,
  misconduct: false,
  toldOf: [],
  requestedAt: '2026-03-12T10:00:00.000Z',
  decidedAt: state === ResponseStatus.AWAITING_HR ? null : '2026-03-15T10:00:00.000Z',
  withdrawnAt: state === ResponseStatus.WITHDRAWN ? '2026-03-15T10:00:00.000Z' : null,
  invited: false,
})
