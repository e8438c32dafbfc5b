import type { English } from '../language/catalogue/english.js'
import { NOTICES } from '../notices/notice-kinds.js'
import { AFTER_SPEAKING_UP, toldByExport } from './kept-from-reader.js'

/** Where something is held on a person, and how it is exported. */
export interface PersonalRecords {
  /** What heads it: a message of `exportPart`. */
  name: keyof English['exportPart']
  table: string
  /** The columns of the table that refer to an employee and that this part answers for. */
  by: readonly string[]
  /** What is told of each row; all of it unless said. What somebody did in office is told without what it says of others. */
  select?: string
  from?: string
  /**
   * Which rows; `t` is the table and `$1` the person's id. Those where one of the columns names the person, unless said. Of several
   * ways each is looked for by itself, since each has an index of its own.
   */
  where?: string | readonly string[]
  /** Columns that are left out, since they are about somebody else. */
  without?: readonly string[]
  /** What HR is told of a deed, and not whoever did it, where they read it of somebody else: by which column names them. */
  notToDoer?: { doer: string; columns: readonly string[] }
  /** Which rows are told to nobody but the person themselves: what they told and hold their name back from. */
  theirsAlone?: string
  /** Whether the rows name many people, so that only what they say of this person is told. */
  ofMany?: true
}

const OWN = '(SELECT own.id FROM incidents own WHERE own.employee_id = $1)'
const OWN_RESPONSES = `(SELECT given.id FROM responses given WHERE given.employee_id = $1
  UNION SELECT given.id FROM responses given WHERE given.incident_id IN ${OWN})`
const OWN_HEARINGS = `(SELECT heard.id FROM hearings heard WHERE heard.response_id IN ${OWN_RESPONSES})`
const FOR_WHO_ASKED = Object.entries(NOTICES)
  .flatMap(([kind, to]) => (to.includes('ASKER') ? `'${kind}'` : []))
  .join(', ')
const aboutOwn = `t.incident_id IN ${OWN}`

/**
 * Everything that is held on a person: the list that exports go by. A table or a column that refers to an employee and
 * stands in no part fails a test.
 */
export const PERSONAL_RECORDS: readonly PersonalRecords[] = [
  { name: 'inTheDirectory', table: 'employees', by: ['id', 'manager_id'], where: 't.id = $1' },
  { name: 'mailAddress', table: 'addresses', by: ['employee_id'] },
  { name: 'calendarLink', table: 'calendar_links', by: ['person_id'], select: 't.made_at' },
  { name: 'storesManaged', table: 'store_managers', by: ['employee_id'] },
  { name: 'storesManagedBefore', table: 'former_managers', by: ['employee_id'] },
  { name: 'shifts', table: 'shifts', by: ['employee_id'] },
  { name: 'shiftEntries', table: 'shift_entries', by: ['employee_id'] },
  {
    name: 'leave',
    table: 'leaves',
    by: ['employee_id'],
    notToDoer: { doer: 'after_speaking_up_by', columns: ['after_speaking_up_by', 'after_speaking_up_at'] },
  },
  // Who reported an incident is told nowhere: people would stop reporting.
  { name: 'incidents', table: 'incidents', by: ['employee_id'], without: ['reporter_id', 'customer_id'] },
  { name: 'contexts', table: 'incident_contexts', by: [], where: aboutOwn },
  { name: 'confidences', table: 'confidences', by: [], where: aboutOwn },
  { name: 'statements', table: 'statements', by: [], where: aboutOwn },
  {
    name: 'accountsOfOthers',
    table: 'accounts',
    by: ['about_id'],
    select: 't.id, t.incident_id, t.pseudonym, t.occurred_at, t.text, t.taken_at, t.confirmed_at',
    where: '(t.about_id = $1 AND NOT t.withheld)',
  },
  { name: 'accountsGiven', table: 'accounts', by: ['giver_id'], theirsAlone: 't.withheld' },
  {
    name: 'accountsTaken',
    table: 'accounts',
    by: ['taken_by'],
    select: 't.id, t.taken_at',
    theirsAlone: 't.withheld',
  },
  { name: 'documents', table: 'evidence_documents', by: [], where: aboutOwn },
  {
    name: 'documentsObtained',
    table: 'evidence_documents',
    by: ['obtained_by'],
    select: 't.id, t.incident_id, t.name, t.obtained_at',
  },
  {
    name: 'causeClaims',
    table: 'cause_claims',
    by: ['said_by'],
    where: [aboutOwn, 't.said_by = $1'],
  },
  {
    name: 'customerClaims',
    table: 'customer_claims',
    by: ['said_by'],
    where: [aboutOwn, 't.said_by = $1'],
  },
  {
    name: 'attributionDenials',
    table: 'attribution_denials',
    by: ['said_by'],
    without: ['attributed_by'],
  },
  {
    name: 'attributionsDenied',
    table: 'attribution_denials',
    by: ['attributed_by'],
    select: 't.incident_id, t.settled_at',
    // Where HR has confirmed it all the same, whoever named them is not told that they had said no.
    where:
      't.attributed_by = $1 AND t.settled_at IS NOT NULL AND t.incident_id NOT IN (SELECT i.id FROM incidents i WHERE i.attributed_by = $1)',
  },
  { name: 'customersRecorded', table: 'customers', by: ['recorded_by'], select: 't.id, t.recorded_at' },
  {
    name: 'agreements',
    table: 'expectations',
    by: ['recorded_by'],
    select: 't.id, t.in_force_from',
  },
  { name: 'remediesPublished', table: 'remedies', by: ['published_by'] },
  {
    name: 'remediesAfterIncidents',
    table: 'given_remedies',
    by: [],
    select: 't.id, t.incident_id, t.remedy_id, t.amount, t.status, t.given_at',
    where: aboutOwn,
  },
  {
    name: 'remediesGiven',
    table: 'given_remedies',
    by: ['given_by', 'decided_by'],
    select: 't.id, t.amount, t.status, t.given_at, t.decided_at',
  },
  {
    name: 'lettingsGo',
    table: 'lettings_go',
    by: ['proposed_by', 'decided_by'],
    select: 't.id, t.to_standing, t.status, t.proposed_at, t.decided_at',
  },
  {
    name: 'lettingGoIncidents',
    table: 'letting_go_incidents',
    by: [],
    select: 't.incident_id',
    where: aboutOwn,
  },
  { name: 'followUpQuestions', table: 'follow_up_questions', by: ['published_by'] },
  {
    name: 'customersCalled',
    table: 'follow_ups',
    by: ['recorded_by'],
    select: 't.id, t.attempts, t.outcome, t.recorded_at',
  },
  {
    name: 'endingsTold',
    table: 'endings_for_customers',
    by: [],
    select: 't.incident_id, t.words, t.written_at, t.told_at',
    where: aboutOwn,
  },
  {
    name: 'customersTold',
    table: 'endings_for_customers',
    by: ['written_by', 'told_by'],
    select: 't.id, t.written_at, t.told_at',
  },
  {
    name: 'followUpAnswers',
    table: 'follow_up_answers',
    by: [],
    select: 't.incident_id, t.by_customer',
    where: aboutOwn,
  },
  {
    name: 'tasks',
    table: 'incidents',
    by: ['done_by'],
    select: 't.id, t.what_was_done, t.checked_on',
  },
  { name: 'offerings', table: 'offerings', by: ['recorded_by'] },
  {
    name: 'complaintsAttributed',
    table: 'incidents',
    by: ['attributed_by'],
    select: 't.id, t.attributed_at',
  },
  {
    name: 'severityConfirmed',
    table: 'incidents',
    by: ['severity_confirmed_by'],
    select: 't.id',
  },
  {
    name: 'severityClaims',
    table: 'severity_claims',
    by: ['said_by'],
    where: [aboutOwn, 't.said_by = $1'],
  },
  {
    name: 'corrections',
    table: 'corrections',
    by: ['proposed_by'],
    where: [aboutOwn, 't.proposed_by = $1'],
  },
  {
    name: 'otherPeople',
    table: 'incident_parties',
    by: [],
    select: 't.incident_id, t.part',
    where: aboutOwn,
  },
  {
    name: 'partsInOthers',
    table: 'incident_parties',
    by: ['employee_id'],
    select: 't.id, t.incident_id, t.part, t.denied_at',
  },
  { name: 'assessments', table: 'assessments', by: ['employee_id'] },
  {
    name: 'responses',
    table: 'responses',
    by: ['employee_id'],
    where: `t.id IN ${OWN_RESPONSES}`,
    notToDoer: { doer: 'requested_by', columns: ['after_speaking_up'] },
  },
  {
    name: 'allegedIncidents',
    table: 'alleged_incidents',
    by: [],
    where: `t.response_id IN ${OWN_RESPONSES}`,
  },
  { name: 'hearings', table: 'hearings', by: [], where: `t.response_id IN ${OWN_RESPONSES}` },
  {
    name: 'companionAt',
    table: 'hearings',
    by: ['companion_id'],
    select: 't.id, t.heard_on',
  },
  {
    name: 'hearingAnswers',
    table: 'hearing_answers',
    by: [],
    select: 't.question, t.yes, t.reason, t.answered_at',
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    name: 'investigationNotes',
    table: 'investigation_notes',
    by: [],
    select: 't.text, t.written_at',
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    name: 'hearingNotes',
    table: 'hearing_notes',
    by: [],
    without: ['noted_by'],
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    name: 'hearingsNoted',
    table: 'hearing_notes',
    by: ['noted_by'],
    select: 't.hearing_id, t.noted_at',
  },
  {
    name: 'questionsAnswered',
    table: 'hearing_answers',
    by: ['answered_by'],
    select: 't.hearing_id, t.question, t.answered_at',
  },
  {
    name: 'investigationsNoted',
    table: 'investigation_notes',
    by: ['written_by'],
    select: 't.hearing_id, t.written_at',
  },
  {
    name: 'steps',
    table: 'response_steps',
    by: ['done_by'],
    where: [`t.response_id IN ${OWN_RESPONSES}`, 't.done_by = $1'],
  },
  { name: 'appeals', table: 'appeals', by: ['employee_id'] },
  { name: 'openings', table: 'openings', by: ['employee_id'] },
  {
    name: 'openedToThem',
    table: 'openings',
    by: ['representative_id'],
    select: 't.id, t.opened_at, t.closed_at',
  },
  {
    name: 'punishmentClaims',
    table: 'punishment_claims',
    by: [],
    where: `t.response_id IN ${OWN_RESPONSES}`,
  },
  { name: 'acknowledgements', table: 'acknowledgements', by: ['employee_id'] },
  { name: 'commendations', table: 'commendations', by: ['employee_id'], without: ['idempotency_key'] },
  {
    name: 'notices',
    table: 'notices',
    by: ['employee_id'],
    // That leave was changed points to the newest incident, and is about none.
    select: `t.id, t.kind, t.at, CASE WHEN t.kind = 'LEAVE_CHANGED' THEN NULL ELSE t.incident_id END AS incident_id, t.response_id`,
  },
  { name: 'noticesRead', table: 'notice_marks', by: ['person_id'] },
  {
    name: 'sentOutside',
    table: 'outbox',
    by: ['person_id'],
    select: 't.channel, t.at, t.sent_at, t.told_at, t.given_up_at',
  },
  {
    name: 'legalHolds',
    table: 'legal_holds',
    by: ['employee_id'],
    where: ['t.employee_id = $1', aboutOwn],
  },
  { name: 'reads', table: 'personal_reads', by: ['person_id'] },
  {
    name: 'trail',
    table: 'audit_values',
    by: ['employee_id'],
    from: 'audit_values t JOIN audit_entries a ON a.id = t.entry_id',
    select: 'a.at, a.action, a.subject_id, t.before, t.after',
  },
  {
    name: 'trailOfShifts',
    table: 'audit_values',
    by: [],
    from: 'audit_values t JOIN audit_entries a ON a.id = t.entry_id',
    select: 'a.at, a.action, t.before, t.after',
    // Of the time when an entry named everybody on the list; later ones stand in the part above.
    where: `a.action = 'shifts.recorded' AND t.employee_id IS NULL AND (t.before LIKE '%' || CAST($1 AS varchar(36)) || '%'
      OR t.after LIKE '%' || CAST($1 AS varchar(36)) || '%')`,
    ofMany: true,
  },
  {
    name: 'deeds',
    table: 'audit_entries',
    by: ['actor_id'],
    select: 't.at, t.action, t.subject_id',
    theirsAlone: 'EXISTS (SELECT 1 FROM accounts c WHERE c.id = t.subject_id AND c.withheld)',
  },
  {
    name: 'leaveRecorded',
    table: 'leaves',
    by: ['recorded_by', 'confirmed_by', 'after_speaking_up_by'],
    select: 't.id, t.recorded_at, t.confirmed_at',
    // Not whose leave they changed after somebody had spoken up: they would learn from it who had.
    where: ['t.recorded_by = $1', 't.confirmed_by = $1'],
  },
  {
    name: 'shiftsEntered',
    table: 'shift_entries',
    by: ['recorded_by', 'settled_by'],
    select: 't.date, t.store_id, t.recorded_at',
  },
  {
    name: 'incidentsReported',
    table: 'incidents',
    by: ['reporter_id'],
    select: 't.reference, t.store_id, t.occurred_at, t.recorded_at, t.source',
  },
  {
    name: 'responsesDecided',
    table: 'responses',
    by: ['requested_by', 'decided_by', 'owner_id'],
    select: 't.id, t.kind, t.state, t.requested_at, t.decided_at',
  },
  {
    name: 'responsesAgreed',
    table: 'response_agreements',
    by: ['agreed_by'],
    select: 't.response_id, t.agreed_at',
  },
  {
    name: 'correctionsDecided',
    table: 'corrections',
    by: ['decided_by'],
    select: 't.id, t.accepted, t.decided_at',
  },
  { name: 'appealsDecided', table: 'appeals', by: ['decided_by'], select: 't.id, t.upheld, t.decided_at' },
  {
    name: 'seenTo',
    table: 'review_takings',
    by: ['taken_by'],
    select: 't.id, t.taken_at',
  },
  {
    name: 'whoSeesTo',
    table: 'review_takings',
    by: [],
    select: 't.incident_id, t.taken_at',
    where: aboutOwn,
  },
  {
    name: 'holdsPlaced',
    table: 'legal_holds',
    by: ['placed_by', 'confirmed_by', 'lifted_by'],
    select: 't.id, t.placed_at, t.confirmed_at, t.lifted_at',
  },
  {
    name: 'commendationsGiven',
    table: 'commendations',
    by: ['given_by'],
    select: 't.source, t.occurred_on, t.given_at, t.withdrawn_at',
  },
  { name: 'thanksLinks', table: 'thanks_links', by: ['made_by'], select: 't.store_id, t.made_at' },
  {
    name: 'thanksSeenTo',
    table: 'thanks',
    by: ['decided_by'],
    select: 't.id, t.status, t.decided_at',
  },
  { name: 'recordsRead', table: 'personal_reads', by: ['viewer_id'], select: 't.purpose, t.day, t.times' },
  {
    name: 'noticesOfDeeds',
    table: 'notices',
    by: ['actor_id', 'asker_id', 'to_id'],
    select: 't.id, t.kind, t.at',
    // What others said of the answer that they had given, or told HR past them, is no deed of theirs.
    where: [
      `t.actor_id = $1 AND t.kind NOT IN ${AFTER_SPEAKING_UP}`,
      `t.asker_id = $1 AND t.kind IN (${FOR_WHO_ASKED})`,
      't.to_id = $1',
    ],
    theirsAlone: "t.kind = 'ACCOUNT_TOLD' AND t.actor_id = $1",
  },
  {
    name: 'keyedInputs',
    table: 'idempotency_keys',
    by: ['person_id'],
    select: 't.key, t.incident_id',
  },
  { name: 'standardsPublished', table: 'service_standards', by: ['published_by'] },
  {
    name: 'punishmentsAnswered',
    table: 'punishment_claims',
    by: ['answered_by'],
    select: 't.id, t.answered_at',
  },
  {
    name: 'reassignmentPositions',
    table: 'reassignment_positions',
    by: ['added_by', 'removed_by'],
  },
  { name: 'policies', table: 'policies', by: ['adopted_by'] },
  { name: 'retentionPolicies', table: 'retention_policies', by: ['adopted_by'] },
  { name: 'firstLookPolicies', table: 'first_look_policies', by: ['adopted_by'] },
  { name: 'reviewPolicies', table: 'review_policies', by: ['adopted_by'] },
  { name: 'reviewQuestions', table: 'review_questions', by: ['viewer_id'] },
]

/**
 * The statement that reads a part, for the person themselves or for whoever else may. Whoever is complained about learns of it from nothing, until HR
 * opens it to them: not from what is held on them, and not from what they read of somebody else. `$2`, where it is needed, is whoever reads it.
 */
export function sqlOf(part: PersonalRecords, forThemselves: boolean): string {
  const { table, by, select = 't.*', from = `${table} t`, theirsAlone } = part
  const shared = theirsAlone && !forThemselves ? ` AND NOT (${theirsAlone})` : ''
  // Rows that name many tell of the roster, and of no incident.
  const told = part.ofMany ? shared : `${shared}${toldByExport(table, forThemselves)}`
  const ways = part.where ?? by.map((column) => `t.${column} = $1`)
  // What is found in two ways is one row.
  return [ways]
    .flat()
    .map((way) => `SELECT ${select} FROM ${from} WHERE (${way})${told}`)
    .join(' UNION ')
}
