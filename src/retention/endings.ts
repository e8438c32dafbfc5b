import type { English } from '../language/catalogue/english.js'

/** How what stands about an incident ends with the incident's period: it goes, or what it says of the person does. */
export interface Ending {
  /** It is called in the report by a message of `ended`. */
  table: keyof English['ended']
  /** The rows that are about some incidents, whose ids stand in `ids`; `t` is the table. */
  where: (ids: string) => string
  /** What is set; where nothing is, the rows are removed. */
  set?: string
}

const REMOVED_TEXT = 'This text was removed when its period was over.'

const ofResponses = (ids: string) => `t.response_id IN (SELECT r.id FROM responses r WHERE r.incident_id IN (${ids}))`
const ofHearings = (ids: string) =>
  `t.hearing_id IN (SELECT h.id FROM hearings h JOIN responses r ON r.id = h.response_id WHERE r.incident_id IN (${ids}))`
const ofIncidents = (ids: string) => `t.incident_id IN (${ids})`

/**
 * In this order, since some refer to others. A table that is about incidents and doesn't stand here
 * fails a test.
 */
export const ENDINGS: readonly Ending[] = [
  { table: 'notices', where: ofIncidents },
  { table: 'openings', where: ofIncidents },
  { table: 'appeals', where: ofResponses },
  { table: 'hearing_notes', where: ofHearings },
  { table: 'hearing_answers', where: ofHearings },
  { table: 'investigation_notes', where: ofHearings },
  { table: 'hearings', where: ofResponses },
  {
    table: 'alleged_incidents',
    where: (ids) => `${ofIncidents(ids)} OR ${ofResponses(ids)}`,
  },
  { table: 'response_agreements', where: ofResponses },
  { table: 'punishment_claims', where: ofResponses },
  { table: 'response_steps', where: ofResponses },
  {
    table: 'responses',
    where: ofIncidents,
    set: `employee_id = NULL, reason = '${REMOVED_TEXT}', decision_reason = NULL, misconduct = NULL, what_happened = NULL,
      what_was_learned = NULL, reflection = NULL, reflected_at = NULL, outcome = NULL, owner_id = NULL, agreed_at = NULL,
      after_speaking_up = NULL, once_more = NULL`,
  },
  { table: 'statements', where: ofIncidents },
  { table: 'accounts', where: ofIncidents },
  { table: 'evidence_documents', where: ofIncidents },
  { table: 'confidences', where: ofIncidents },
  {
    table: 'incident_contexts',
    where: (ids) => `${ofIncidents(ids)} AND t.confidential`,
  },
  { table: 'cause_claims', where: ofIncidents },
  {
    table: 'given_remedies',
    where: ofIncidents,
    set: 'reason = NULL, decision_reason = NULL, given_by = NULL, decided_by = NULL',
  },
  {
    table: 'letting_go_incidents',
    where: ofIncidents,
  },
  { table: 'follow_up_answers', where: ofIncidents },
  { table: 'follow_ups', where: ofIncidents },
  {
    table: 'endings_for_customers',
    where: ofIncidents,
  },
  {
    table: 'customer_claims',
    where: ofIncidents,
  },
  { table: 'attribution_denials', where: ofIncidents },
  { table: 'severity_claims', where: ofIncidents },
  { table: 'corrections', where: ofIncidents },
  { table: 'incident_parties', where: ofIncidents },
  { table: 'review_takings', where: ofIncidents },
  { table: 'idempotency_keys', where: ofIncidents },
  {
    table: 'legal_holds', // lifted ones: while one lasts, nothing ends
    where: ofIncidents,
    set: `reason = '${REMOVED_TEXT}', confirm_reason = NULL, lift_reason = NULL`,
  },
  { table: 'assessments', where: ofIncidents },
]

/** The store's experience stays: store, time, cause, severity, context. Who logged it stays unless it was the person. */
export const LAST_OF_ALL = `employee_id = NULL, summary = NULL, assessment_id = NULL, held_assessment_id = NULL, finding = NULL, known_at = NULL,
  sent_at = NULL, contested_at = NULL, severity_contested_at = NULL, attributed_by = NULL, attributed_at = NULL, attributed_cause = NULL, attribution_agreed_at = NULL,
  customer_id = NULL, what_was_done = NULL, done_by = NULL, retaliation_risk = FALSE, hr_first = FALSE, over_reported = FALSE, complaint_outcome = NULL, statement_requested_at = NULL, statement_given_at = NULL,
  reporter_id = CASE WHEN reporter_id = employee_id THEN NULL ELSE reporter_id END`
