import { Finding } from '../../src/assessments/findings/finding-words.js'
import { ResponseKind } from '../../src/incidents/response-kinds.js'
import { Cause, Severity } from '../../src/incidents/incident-words.js'
import type { Case, OwnDay } from '../../src/responses/just-cause/case.js'

/** What may be different in a case: parts of the incident, and anything else as a whole. */
export type Different = Partial<Omit<Case, 'incident'>> & { incident?: Partial<Case['incident']> }

export const ownDay = (day: string, more: Partial<OwnDay> = {}): OwnDay => ({
  day,
  reporters: ['the manager'],
  sources: ['MANAGER'],
  contested: false,
  disputed: false,
  known: true,
  ...more,
})

/** A verbal warning that meets all seven tests: whatever a spec changes is what it is about. */
export function soundCase({ incident, ...different }: Different = {}): Case {
  return {
    now: '2026-03-20T10:00:00.000Z',
    today: '2026-03-20',
    step: ResponseKind.VERBAL_WARNING,
    misconduct: null,
    asker: { id: 'the manager', managesTheStore: true },
    approver: null,
    standard: {
      title: 'Greeting',
      inForceFrom: '2026-01-01',
      replacedOn: null,
      publishedAt: '2025-12-01T09:00:00.000Z',
      acknowledgedAt: '2025-12-10T09:00:00.000Z',
    },
    incident: {
      employeeId: 'Tom',
      day: '2026-03-10',
      occurredAt: '2026-03-10T12:00:00.000Z',
      named: [],
      reporterId: 'the manager',
      retaliationRisk: false,
      cause: Cause.EMPLOYEE,
      severity: Severity.MINOR,
      context: [],
      finding: Finding.PATTERN,
      ...incident,
    },
    findingNow: Finding.PATTERN,
    statement: { requestedAt: null, givenAt: '2026-03-12T08:00:00.000Z' },
    timeZone: 'UTC',
    leave: [],
    ownDays: [
      ownDay('2026-02-03'),
      ownDay('2026-02-20', { reporters: [], sources: ['CUSTOMER'] }),
      ownDay('2026-03-10'),
    ],
    lastFormalOn: null,
    gravestUnspent: undefined,
    precedents: { answered: 6, thisOrMore: 4 },
    ...different,
  }
}
