import { keptFrom } from '../access/kept-from.js'

/** Where something is held on a person, and how it is exported. */
export interface PersonalRecords {
  title: string
  table: string
  /** The columns of the table that refer to an employee and that this part answers for. */
  by: readonly string[]
  /** What is told of each row; all of it unless said. What somebody did in office is told without what it says of others. */
  select?: string
  from?: string
  /** Which rows; `t` is the table and `$1` the person's id. Those where one of the columns names the person, unless said. */
  where?: string
  /** Columns that are left out, since they are about somebody else. */
  without?: readonly string[]
  /** Which rows are told to nobody but the person themselves: what they told and hold their name back from. */
  theirsAlone?: string
  /** Whether the rows name many people, so that only what they say of this person is told. */
  ofMany?: true
}

const OWN = '(SELECT own.id FROM incidents own WHERE own.employee_id = $1)'
const OWN_RESPONSES = `(SELECT given.id FROM responses given WHERE given.employee_id = $1 OR given.incident_id IN ${OWN})`
const OWN_HEARINGS = `(SELECT heard.id FROM hearings heard WHERE heard.response_id IN ${OWN_RESPONSES})`
const aboutOwn = `t.incident_id IN ${OWN}`

/**
 * Everything that is held on a person: the list that exports go by. A table or a column that refers to an employee and
 * stands in no part fails a test.
 */
export const PERSONAL_RECORDS: readonly PersonalRecords[] = [
  { title: 'In the directory', table: 'employees', by: ['id', 'manager_id'], where: 't.id = $1' },
  { title: 'Where they are told by mail', table: 'addresses', by: ['employee_id'] },
  { title: 'Their link to a calendar', table: 'calendar_links', by: ['person_id'], select: 't.made_at' },
  { title: 'Stores they manage', table: 'store_managers', by: ['employee_id'] },
  { title: 'Shifts', table: 'shifts', by: ['employee_id'] },
  { title: 'Who entered their shifts, and what they contested', table: 'shift_entries', by: ['employee_id'] },
  { title: 'Leave', table: 'leaves', by: ['employee_id'] },
  // Who reported an incident is told nowhere: people would stop reporting.
  { title: 'Incidents', table: 'incidents', by: ['employee_id'], without: ['reporter_id', 'customer_id'] },
  { title: 'What was going on at their incidents', table: 'incident_contexts', by: [], where: aboutOwn },
  { title: 'What they told in confidence', table: 'confidences', by: [], where: aboutOwn },
  { title: 'Their statements', table: 'statements', by: [], where: aboutOwn },
  {
    title: 'What others told of their incidents, but for who they are',
    table: 'accounts',
    by: ['about_id'],
    select: 't.id, t.incident_id, t.pseudonym, t.occurred_at, t.text, t.taken_at, t.confirmed_at',
    where: '(t.about_id = $1 AND NOT t.withheld)',
  },
  { title: 'What they told of others', table: 'accounts', by: ['giver_id'], theirsAlone: 't.withheld' },
  {
    title: 'What they took down of what others told',
    table: 'accounts',
    by: ['taken_by'],
    select: 't.id, t.taken_at',
    theirsAlone: 't.withheld',
  },
  { title: 'Documents about their incidents', table: 'evidence_documents', by: [], where: aboutOwn },
  {
    title: 'Documents they obtained for HR',
    table: 'evidence_documents',
    by: ['obtained_by'],
    select: 't.id, t.incident_id, t.name, t.obtained_at',
  },
  {
    title: 'Whose their incidents were said to be',
    table: 'cause_claims',
    by: ['said_by'],
    where: `${aboutOwn} OR t.said_by = $1`,
  },
  {
    title: 'What was said of the customer’s side of their incidents',
    table: 'customer_claims',
    by: ['said_by'],
    where: `${aboutOwn} OR t.said_by = $1`,
  },
  { title: 'Customers they recorded', table: 'customers', by: ['recorded_by'], select: 't.id, t.recorded_at' },
  {
    title: 'What they agreed with customers',
    table: 'expectations',
    by: ['recorded_by'],
    select: 't.id, t.in_force_from',
  },
  { title: 'Remedies they put into the catalogue', table: 'remedies', by: ['published_by'] },
  {
    title: 'What customers got after their incidents',
    table: 'given_remedies',
    by: [],
    select: 't.id, t.incident_id, t.remedy_id, t.amount, t.status, t.given_at',
    where: aboutOwn,
  },
  {
    title: 'Remedies they gave or decided',
    table: 'given_remedies',
    by: ['given_by', 'decided_by'],
    select: 't.id, t.amount, t.status, t.given_at, t.decided_at',
  },
  {
    title: 'Lettings go that they proposed or decided',
    table: 'lettings_go',
    by: ['proposed_by', 'decided_by'],
    select: 't.id, t.to_standing, t.status, t.proposed_at, t.decided_at',
  },
  {
    title: 'Incidents of theirs that a letting go rests on',
    table: 'letting_go_incidents',
    by: [],
    select: 't.incident_id',
    where: aboutOwn,
  },
  { title: 'Questions for customers that they published', table: 'follow_up_questions', by: ['published_by'] },
  {
    title: 'Customers they called',
    table: 'follow_ups',
    by: ['recorded_by'],
    select: 't.id, t.attempts, t.outcome, t.recorded_at',
  },
  {
    title: 'What customers were told of how their incidents ended',
    table: 'endings_for_customers',
    by: [],
    select: 't.incident_id, t.words, t.written_at, t.told_at',
    where: aboutOwn,
  },
  {
    title: 'Customers whom they told how it ended',
    table: 'endings_for_customers',
    by: ['written_by', 'told_by'],
    select: 't.id, t.written_at, t.told_at',
  },
  {
    title: 'That customers answered after their incidents',
    table: 'follow_up_answers',
    by: [],
    select: 't.incident_id, t.by_customer',
    where: aboutOwn,
  },
  {
    title: 'What they were to do about incidents',
    table: 'incidents',
    by: ['done_by'],
    select: 't.id, t.what_was_done, t.checked_on',
  },
  { title: 'What they put on the list of offerings', table: 'offerings', by: ['recorded_by'] },
  {
    title: 'Complaints of which they said whom they concerned',
    table: 'incidents',
    by: ['attributed_by'],
    select: 't.id, t.attributed_at',
  },
  {
    title: 'Incidents of which they confirmed how grave they were',
    table: 'incidents',
    by: ['severity_confirmed_by'],
    select: 't.id',
  },
  {
    title: 'How grave their incidents were said to be',
    table: 'severity_claims',
    by: ['said_by'],
    where: `${aboutOwn} OR t.said_by = $1`,
  },
  {
    title: 'What they said was otherwise than recorded',
    table: 'corrections',
    by: ['proposed_by'],
    where: `${aboutOwn} OR t.proposed_by = $1`,
  },
  {
    title: 'Further people at their incidents',
    table: 'incident_parties',
    by: [],
    select: 't.incident_id, t.part',
    where: aboutOwn,
  },
  // Whoever is complained about learns of it from nothing, until HR opens it to them.
  {
    title: 'Incidents of others in which they had a part',
    table: 'incident_parties',
    by: ['employee_id'],
    select: 't.id, t.incident_id, t.part, t.denied_at',
    where: `t.employee_id = $1 AND NOT ${keptFrom('t.incident_id', '$1')}`,
  },
  { title: 'Assessments', table: 'assessments', by: ['employee_id'] },
  {
    title: 'What was done about their incidents',
    table: 'responses',
    by: ['employee_id'],
    where: `t.id IN ${OWN_RESPONSES}`,
  },
  {
    title: 'Incidents of theirs that were alleged with another',
    table: 'alleged_incidents',
    by: [],
    where: `t.response_id IN ${OWN_RESPONSES}`,
  },
  { title: 'How they were heard', table: 'hearings', by: [], where: `t.response_id IN ${OWN_RESPONSES}` },
  {
    title: 'Hearings of others to which they came',
    table: 'hearings',
    by: ['companion_id'],
    select: 't.id, t.heard_on',
  },
  {
    title: 'What was weighed after they were heard',
    table: 'hearing_answers',
    by: [],
    select: 't.question, t.yes, t.reason, t.answered_at',
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    title: 'What an investigation found out about them',
    table: 'investigation_notes',
    by: [],
    select: 't.text, t.written_at',
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    title: 'Notes of their hearings',
    table: 'hearing_notes',
    by: [],
    without: ['noted_by'],
    where: `t.hearing_id IN ${OWN_HEARINGS}`,
  },
  {
    title: 'Hearings that they noted for HR',
    table: 'hearing_notes',
    by: ['noted_by'],
    select: 't.hearing_id, t.noted_at',
  },
  {
    title: 'Five questions that they answered for HR',
    table: 'hearing_answers',
    by: ['answered_by'],
    select: 't.hearing_id, t.question, t.answered_at',
  },
  {
    title: 'Investigations that they noted for HR',
    table: 'investigation_notes',
    by: ['written_by'],
    select: 't.hearing_id, t.written_at',
  },
  {
    title: 'Steps that were agreed',
    table: 'response_steps',
    by: ['done_by'],
    where: `t.response_id IN ${OWN_RESPONSES} OR t.done_by = $1`,
  },
  { title: 'Appeals', table: 'appeals', by: ['employee_id'] },
  { title: 'To whom they opened what is about them', table: 'openings', by: ['employee_id'] },
  {
    title: 'What was opened to them as a representative',
    table: 'openings',
    by: ['representative_id'],
    select: 't.id, t.opened_at, t.closed_at',
  },
  {
    title: 'Answers that they said were meant as a punishment',
    table: 'punishment_claims',
    by: [],
    where: `t.response_id IN ${OWN_RESPONSES}`,
  },
  { title: 'Standards they acknowledged', table: 'acknowledgements', by: ['employee_id'] },
  { title: 'Commendations', table: 'commendations', by: ['employee_id'], without: ['idempotency_key'] },
  {
    title: 'Notices of what happened to their incidents',
    table: 'notices',
    by: ['employee_id'],
    select: 't.id, t.kind, t.at, t.incident_id, t.response_id',
  },
  { title: 'Up to where they have read their notices', table: 'notice_marks', by: ['person_id'] },
  {
    title: 'What was sent to them outside of here',
    table: 'outbox',
    by: ['person_id'],
    select: 't.channel, t.at, t.sent_at, t.told_at, t.given_up_at',
  },
  {
    title: 'Legal holds',
    table: 'legal_holds',
    by: ['employee_id'],
    where: `t.employee_id = $1 OR ${aboutOwn}`,
  },
  { title: 'Who has looked at their record', table: 'personal_reads', by: ['person_id'] },
  {
    title: 'What the trail says of their record',
    table: 'audit_values',
    by: ['employee_id'],
    from: 'audit_values t JOIN audit_entries a ON a.id = t.entry_id',
    select: 'a.at, a.action, a.subject_id, t.before, t.after',
  },
  {
    title: 'What the trail says of their shifts',
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
    title: 'What they did, by the trail',
    table: 'audit_entries',
    by: ['actor_id'],
    select: 't.at, t.action, t.subject_id',
    theirsAlone: 'EXISTS (SELECT 1 FROM accounts c WHERE c.id = t.subject_id AND c.withheld)',
  },
  {
    title: 'Leave that they recorded or confirmed',
    table: 'leaves',
    by: ['recorded_by', 'confirmed_by'],
    select: 't.id, t.recorded_at, t.confirmed_at',
  },
  {
    title: 'Shifts of others that they entered',
    table: 'shift_entries',
    by: ['recorded_by'],
    select: 't.date, t.store_id, t.recorded_at',
  },
  {
    title: 'Incidents they reported',
    table: 'incidents',
    by: ['reporter_id'],
    select: 't.reference, t.store_id, t.occurred_at, t.recorded_at, t.source',
  },
  {
    title: 'Responses they asked for, decided on or owned',
    table: 'responses',
    by: ['requested_by', 'decided_by', 'owner_id'],
    select: 't.id, t.kind, t.state, t.requested_at, t.decided_at',
  },
  {
    title: 'Formal responses for misconduct that they agreed to',
    table: 'response_agreements',
    by: ['agreed_by'],
    select: 't.response_id, t.agreed_at',
  },
  {
    title: 'Corrections they decided',
    table: 'corrections',
    by: ['decided_by'],
    select: 't.id, t.accepted, t.decided_at',
  },
  { title: 'Appeals they decided', table: 'appeals', by: ['decided_by'], select: 't.id, t.upheld, t.decided_at' },
  {
    title: 'What they see to for HR',
    table: 'review_takings',
    by: ['taken_by'],
    select: 't.id, t.taken_at',
  },
  {
    title: 'Who sees to what waits about them',
    table: 'review_takings',
    by: [],
    select: 't.incident_id, t.taken_at',
    where: aboutOwn,
  },
  {
    title: 'Legal holds they placed, confirmed or lifted',
    table: 'legal_holds',
    by: ['placed_by', 'confirmed_by', 'lifted_by'],
    select: 't.id, t.placed_at, t.confirmed_at, t.lifted_at',
  },
  {
    title: 'Commendations they gave',
    table: 'commendations',
    by: ['given_by'],
    select: 't.source, t.occurred_on, t.given_at, t.withdrawn_at',
  },
  { title: 'Links for thanks that they made', table: 'thanks_links', by: ['made_by'], select: 't.store_id, t.made_at' },
  {
    title: 'Thanks of customers that they saw to',
    table: 'thanks',
    by: ['decided_by'],
    select: 't.id, t.status, t.decided_at',
  },
  { title: 'Records they looked at', table: 'personal_reads', by: ['viewer_id'], select: 't.purpose, t.day, t.times' },
  {
    title: 'Notices of what they did, asked for or had a part in',
    table: 'notices',
    by: ['actor_id', 'asker_id', 'to_id'],
    select: 't.id, t.kind, t.at',
    where:
      "(t.actor_id = $1 OR t.asker_id = $1 OR t.to_id = $1 OR t.except_in_hr LIKE '%' || CAST($1 AS varchar(36)) || '%')" +
      ` AND NOT ${keptFrom('t.incident_id', '$1')}`,
    theirsAlone: "t.kind = 'ACCOUNT_TOLD' AND t.actor_id = $1",
  },
  {
    title: 'Inputs they sent with a key of their own',
    table: 'idempotency_keys',
    by: ['person_id'],
    select: 't.key, t.incident_id',
  },
  { title: 'Standards they published', table: 'service_standards', by: ['published_by'] },
  {
    title: 'What they answered to those who felt punished',
    table: 'punishment_claims',
    by: ['answered_by'],
    select: 't.id, t.answered_at',
  },
  {
    title: 'Work they put on the list of where people may be moved to, or took off',
    table: 'reassignment_positions',
    by: ['added_by', 'removed_by'],
  },
  { title: 'Policies they adopted', table: 'policies', by: ['adopted_by'] },
  { title: 'Retention periods they adopted', table: 'retention_policies', by: ['adopted_by'] },
  { title: 'Policies of first looks they adopted', table: 'first_look_policies', by: ['adopted_by'] },
  { title: 'Review policies they adopted', table: 'review_policies', by: ['adopted_by'] },
  { title: 'What they asked of the review', table: 'review_questions', by: ['viewer_id'] },
]

/** The statement that reads a part, for the person themselves or for whoever else may. */
export function sqlOf(part: PersonalRecords, forThemselves: boolean): string {
  const { table, by, select = 't.*', from = `${table} t`, theirsAlone } = part
  const where = part.where ?? by.map((column) => `t.${column} = $1`).join(' OR ')
  const told = theirsAlone && !forThemselves ? `(${where}) AND NOT (${theirsAlone})` : where
  return `SELECT ${select} FROM ${from} WHERE ${told}`
}
