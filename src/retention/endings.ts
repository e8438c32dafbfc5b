/** How what stands about an incident ends with the incident's period: it goes, or what it says of the person does. */
export interface Ending {
  table: string
  /** What it is called in the report, for one and for many. */
  words: [string, string]
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
  { table: 'notices', words: ['notice', 'notices'], where: ofIncidents },
  { table: 'openings', words: ['opening to a representative', 'openings to representatives'], where: ofIncidents },
  { table: 'appeals', words: ['appeal', 'appeals'], where: ofResponses },
  { table: 'hearing_notes', words: ['notes of a hearing', 'notes of hearings'], where: ofHearings },
  { table: 'hearing_answers', words: ['answer of a hearing', 'answers of hearings'], where: ofHearings },
  { table: 'investigation_notes', words: ['note of an investigation', 'notes of investigations'], where: ofHearings },
  { table: 'hearings', words: ['hearing', 'hearings'], where: ofResponses },
  {
    table: 'alleged_incidents',
    words: ['incident that was alleged with another', 'incidents that were alleged with another'],
    where: (ids) => `${ofIncidents(ids)} OR ${ofResponses(ids)}`,
  },
  { table: 'response_agreements', words: ['agreement of HR', 'agreements of HR'], where: ofResponses },
  { table: 'punishment_claims', words: ['claim of a punishment', 'claims of a punishment'], where: ofResponses },
  { table: 'response_steps', words: ['step', 'steps'], where: ofResponses },
  {
    table: 'responses',
    words: ['response without its person and texts', 'responses without their person and texts'],
    where: ofIncidents,
    set: `employee_id = NULL, reason = '${REMOVED_TEXT}', decision_reason = NULL, misconduct = NULL, what_happened = NULL,
      what_was_learned = NULL, reflection = NULL, reflected_at = NULL, outcome = NULL, owner_id = NULL, agreed_at = NULL,
      after_speaking_up = NULL`,
  },
  { table: 'statements', words: ['statement', 'statements'], where: ofIncidents },
  { table: 'accounts', words: ['account of a witness', 'accounts of witnesses'], where: ofIncidents },
  { table: 'evidence_documents', words: ['name of a document', 'names of documents'], where: ofIncidents },
  { table: 'confidences', words: ['confidence', 'confidences'], where: ofIncidents },
  {
    table: 'incident_contexts',
    words: ['context factor told in confidence', 'context factors told in confidence'],
    where: (ids) => `${ofIncidents(ids)} AND t.confidential`,
  },
  { table: 'cause_claims', words: ['claim of a cause', 'claims of a cause'], where: ofIncidents },
  {
    table: 'given_remedies',
    words: ['remedy without its words', 'remedies without their words'],
    where: ofIncidents,
    set: 'reason = NULL, decision_reason = NULL, given_by = NULL, decided_by = NULL',
  },
  {
    table: 'letting_go_incidents',
    words: ['incident of a letting go', 'incidents of lettings go'],
    where: ofIncidents,
  },
  { table: 'follow_up_answers', words: ['answer of a customer', 'answers of customers'], where: ofIncidents },
  { table: 'follow_ups', words: ['call', 'calls'], where: ofIncidents },
  {
    table: 'endings_for_customers',
    words: ['word to a customer on how it ended', 'words to customers on how it ended'],
    where: ofIncidents,
  },
  {
    table: 'customer_claims',
    words: ['claim of the customer’s side', 'claims of the customer’s side'],
    where: ofIncidents,
  },
  { table: 'severity_claims', words: ['claim of how grave it was', 'claims of how grave it was'], where: ofIncidents },
  { table: 'corrections', words: ['correction', 'corrections'], where: ofIncidents },
  { table: 'incident_parties', words: ['further person', 'further persons'], where: ofIncidents },
  { table: 'review_takings', words: ['taking of a review', 'takings of reviews'], where: ofIncidents },
  { table: 'idempotency_keys', words: ['idempotency key', 'idempotency keys'], where: ofIncidents },
  {
    table: 'legal_holds', // lifted ones: while one lasts, nothing ends
    words: ['lifted hold without its reason', 'lifted holds without their reason'],
    where: ofIncidents,
    set: `reason = '${REMOVED_TEXT}', confirm_reason = NULL, lift_reason = NULL`,
  },
  { table: 'assessments', words: ['assessment', 'assessments'], where: ofIncidents },
]

/** The store's experience stays: store, time, cause, severity, context. Who logged it stays unless it was the person. */
export const LAST_OF_ALL = `employee_id = NULL, summary = NULL, assessment_id = NULL, held_assessment_id = NULL, finding = NULL, known_at = NULL,
  sent_at = NULL, contested_at = NULL, severity_contested_at = NULL, attributed_by = NULL, attributed_at = NULL, attributed_cause = NULL, attribution_agreed_at = NULL,
  customer_id = NULL, what_was_done = NULL, done_by = NULL, retaliation_risk = FALSE, hr_first = FALSE, over_reported = FALSE, complaint_outcome = NULL, statement_requested_at = NULL, statement_given_at = NULL,
  reporter_id = CASE WHEN reporter_id = employee_id THEN NULL ELSE reporter_id END`
