import { keptFrom, subjectKeptFrom } from '../access/kept-from.js'
import { SAID_OF_THEM } from '../access/said-of-them.js'
import { NO_ID } from '../database/uuid.js'
import { WHO_HAD_ENDED } from '../incidents/who-had-ended.js'
import { NOTICES } from '../notices/notice-kinds.js'

/** Whose export it is, and whoever else reads it. */
const [THEMSELVES, READER] = ['$1', '$2'] as const

type KeptFrom = (person: string) => string

/** An incident is kept from somebody, unless it is their own: that is theirs to read, whatever is said of them in it. */
const kept =
  (incident: string): KeptFrom =>
  (person) =>
    `(${keptFrom(incident, person)} AND ${incident} NOT IN (SELECT mine.id FROM incidents mine WHERE mine.employee_id = ${person}))`

const ofIncident = kept('t.incident_id')
const ofResponse = kept('(SELECT kr.incident_id FROM responses kr WHERE kr.id = t.response_id)')
const ofHearing = kept(
  '(SELECT kr.incident_id FROM hearings kh JOIN responses kr ON kr.id = kh.response_id WHERE kh.id = t.hearing_id)',
)
/** That somebody's leave was changed points to their newest incident, whatever that is. What is kept is the incident, not that it was changed. */
const ofNotice =
  (notice: string): KeptFrom =>
  (person) =>
    `(${kept(`${notice}.incident_id`)(person)} AND ${notice}.kind <> 'LEAVE_CHANGED')`
const ofNoticeIn =
  (of: (notice: string) => KeptFrom): KeptFrom =>
  (person) =>
    `EXISTS (SELECT 1 FROM notices kn WHERE kn.id = t.notice_id AND ${of('kn')(person)})`

/**
 * Which rows of a table hang on an incident that is kept from somebody, for `t` of the table. A table that refers to incidents, or to
 * what is about one, and does not stand here fails a test.
 */
export const HANGS_ON_KEPT: Readonly<Record<string, KeptFrom>> = {
  incidents: kept('t.id'),
  incident_contexts: ofIncident,
  confidences: ofIncident,
  statements: ofIncident,
  accounts: ofIncident,
  evidence_documents: ofIncident,
  cause_claims: ofIncident,
  attribution_denials: ofIncident,
  customer_claims: ofIncident,
  severity_claims: ofIncident,
  corrections: ofIncident,
  incident_parties: ofIncident,
  assessments: ofIncident,
  given_remedies: ofIncident,
  letting_go_incidents: ofIncident,
  follow_ups: ofIncident,
  follow_up_answers: ofIncident,
  endings_for_customers: ofIncident,
  openings: ofIncident,
  legal_holds: ofIncident,
  review_takings: ofIncident,
  idempotency_keys: ofIncident,
  responses: ofIncident,
  alleged_incidents: (person) => `(${ofIncident(person)} OR ${ofResponse(person)})`,
  response_steps: ofResponse,
  response_agreements: ofResponse,
  punishment_claims: ofResponse,
  appeals: ofResponse,
  hearings: ofResponse,
  hearing_notes: ofHearing,
  hearing_answers: ofHearing,
  investigation_notes: ofHearing,
  notices: ofNotice('t'),
  outbox: ofNoticeIn(ofNotice),
  audit_values: (person) => subjectKeptFrom('a.subject_id', person),
  audit_entries: (person) => subjectKeptFrom('t.subject_id', person),
}

/** What HR is told about a deed, and nobody who did it: else they would learn from it who had spoken up about them. */
export const AFTER_SPEAKING_UP = `(${Object.keys(NOTICES)
  .filter((kind) => kind.endsWith('_AFTER_SPEAKING_UP'))
  .map((kind) => `'${kind}'`)
  .join(', ')})`

/** Of what is about no incident, whoever in HR has a part in it is told of nothing either. */
const notFor =
  (notice: string): KeptFrom =>
  (person) =>
    `(${notice}.except_in_hr LIKE '%' || CAST(${person} AS varchar(36)) || '%'
      OR ${notice}.actor_id = ${person} AND ${notice}.kind IN ${AFTER_SPEAKING_UP})`
const NOT_FOR: Readonly<Record<string, KeptFrom>> = {
  notices: notFor('t'),
  outbox: ofNoticeIn(notFor),
  attribution_denials: (person) => `t.attributed_by = ${person}`,
  confidences: (person) => `(t.how_it_ended AND COALESCE(${WHO_HAD_ENDED('t')}, '${NO_ID}') = ${person})`,
  audit_values: (person) => SAID_OF_THEM('a', person),
  audit_entries: (person) => SAID_OF_THEM('t', person),
  punishment_claims: (person) => `t.response_id IN (SELECT r.id FROM responses r WHERE r.requested_by = ${person})`,
}

/**
 * The condition of what of a table an export tells; nothing where it tells all. Whoever it is about may be handed what HR has exported, so that what is
 * kept from them is in nobody's.
 */
export function toldByExport(table: string, forThemselves: boolean): string {
  const hangs = HANGS_ON_KEPT[table]
  const not = forThemselves ? [hangs?.(THEMSELVES)] : [hangs?.(THEMSELVES), hangs?.(READER), NOT_FOR[table]?.(READER)]
  return not.map((condition) => (condition ? ` AND NOT ${condition}` : '')).join('')
}
