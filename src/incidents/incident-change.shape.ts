import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import type { Incident } from './incident.entity.js'
import type { AgainstExpectation, Conduct } from './incident-words.js'

/**
 * The later rooms that take part when an incident changes, in the order in which they do: what forbids a change comes
 * first, what is judged of it, and what HR is told of it, last. It is said here alone.
 */
export const ROOMS_TAKING_PART = ['customers', 'responses', 'statements', 'assessments', 'queue'] as const
export type RoomTakingPart = (typeof ROOMS_TAKING_PART)[number]

/** An incident's own columns, without what is read along with it. */
export type IncidentRow = Pick<
  Incident,
  | 'id'
  | 'reference'
  | 'storeId'
  | 'employeeId'
  | 'occurredAt'
  | 'day'
  | 'summary'
  | 'source'
  | 'touchpoint'
  | 'severity'
  | 'severityContestedAt'
  | 'severityConfirmedBy'
  | 'cause'
  | 'reporterId'
  | 'recordedAt'
  | 'imported'
  | 'sentAt'
  | 'knownAt'
  | 'contestedAt'
  | 'retaliationRisk'
  | 'forHrAlone'
  | 'nameHeldBack'
  | 'hrFirst'
  | 'hrLookedAt'
  | 'reassignmentWishedAt'
  | 'complaintOutcome'
  | 'complaintEndedAt'
  | 'eventId'
  | 'mergedInto'
  | 'withdrawnAt'
  | 'statementRequestedAt'
  | 'statementGivenAt'
  | 'assessmentId'
  | 'finding'
  | 'heldAssessmentId'
  | 'answeredAt'
  | 'overReported'
  | 'endedAt'
  | 'customerId'
  | 'conduct'
  | 'againstExpectation'
  | 'offeringId'
  | 'attributedBy'
  | 'attributedAt'
  | 'attributedCause'
  | 'attributionAgreedAt'
  | 'closedAt'
  | 'rootCause'
  | 'whatWasDone'
  | 'doneBy'
  | 'checkedOn'
>

/** A change that is about to be written. */
export interface IncidentChange {
  kind: 'logged' | 'withdrawn' | 'cause-changed' | 'corrected' | 'noted'
  viewer: Viewer
  /** As it will be, with what the rooms before have put on it. */
  incident: IncidentRow
  /** As it was; null while it is being logged. */
  before: IncidentRow | null
  /** What is known openly of what was going on, where this change says so; null where it stays as it is. */
  context: readonly ContextFactor[] | null
  /** What was said of the customer's side when it was logged. */
  customerSide?: CustomerSide
  /** Whoever recorded it credibly records that person eagerly, as a room before has found. */
  recordedEagerly?: boolean
}

/** The customer's side of an incident that is being logged, as whoever logs it says. */
export interface CustomerSide {
  /** The customer's reference, and the code of what was offered. */
  customer?: string | null
  offering?: string | null
  conduct?: Conduct | null
  againstExpectation?: AgainstExpectation | null
}

/** What a later room puts on the row before it is written, and what follows from it in the room's own records. */
export interface Contribution {
  set?: Partial<
    Pick<
      IncidentRow,
      | 'summary'
      | 'retaliationRisk'
      | 'hrFirst'
      | 'overReported'
      | 'assessmentId'
      | 'finding'
      | 'heldAssessmentId'
      | 'customerId'
      | 'conduct'
      | 'againstExpectation'
      | 'offeringId'
    >
  >
  /** For the rooms that come later: see IncidentChange. */
  recordedEagerly?: boolean
  /** Asked right behind the row: what the room keeps of it, and what it needs to know for going on. */
  alongside?: (tx: Tx) => Promise<void>
  /** Done once the row is written, and what belongs to it. */
  afterwards?: (tx: Tx) => Promise<void>
}

/** What it throws undoes the change. */
export type TakesPart = (tx: Tx, change: IncidentChange) => Promise<Contribution | void>
