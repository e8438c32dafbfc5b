/** Why what nobody adopted holds. */
export const comesWith = {
  anything: 'What Reprieve comes with.',
  periods: 'The periods that Reprieve comes with.',
  numbers: 'The numbers that Reprieve comes with.',
} as const

/** What retention ended on a day. A dry run says what it would end. */
export const retentionReport = {
  tookOut:
    '{dryRun, select, yes {Would take} other {Took}} the person out of {n, plural, one {# incident} other {# incidents}} whose period is over; store, time, cause, severity and context stay.',
  withThem: 'With them it {dryRun, select, yes {would have } other {}}{what}.',
  left: 'left {what}',
  removedOf: 'removed {what}',
  told: '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# statement or confidence} other {# statements and confidences}} of incidents that stay.',
  accounts:
    '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# account} other {# accounts}} of colleagues that belong to no incident.',
  commendations:
    '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# commendation} other {# commendations}}.',
  reads:
    '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# row} other {# rows}} of the log of who has looked at whose record.',
  erased:
    '{dryRun, select, yes {Would erase} other {Erased}} what {n, plural, one {# entry} other {# entries}} of the trail said of a person.',
  notices: '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# notice} other {# notices}}.',
  shifts:
    '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# shift} other {# shifts}} on which no finding looks back any more.',
  leave:
    '{dryRun, select, yes {Would remove} other {Removed}} {n, plural, one {# record} other {# records}} of who was on leave when.',
  nothing: 'Nothing was there whose period is over.',
  held: 'Because of a legal hold, {n, plural, one {# incident stays} other {# incidents stay}} beyond the period.',
  heldShifts: 'Because of a legal hold, {n, plural, one {# shift stays} other {# shifts stay}} beyond the period.',
  dryRun: 'This was a dry run: nothing was changed.',
} as const
/** What ends with an incident, by its table. */
export const ended = {
  notices: '{n, plural, one {# notice} other {# notices}}',
  openings: '{n, plural, one {# opening to a representative} other {# openings to representatives}}',
  appeals: '{n, plural, one {# appeal} other {# appeals}}',
  hearing_notes: '{n, plural, one {# notes of a hearing} other {# notes of hearings}}',
  hearing_answers: '{n, plural, one {# answer of a hearing} other {# answers of hearings}}',
  investigation_notes: '{n, plural, one {# note of an investigation} other {# notes of investigations}}',
  hearings: '{n, plural, one {# hearing} other {# hearings}}',
  alleged_incidents:
    '{n, plural, one {# incident that was alleged with another} other {# incidents that were alleged with another}}',
  response_agreements: '{n, plural, one {# agreement of HR} other {# agreements of HR}}',
  punishment_claims: '{n, plural, one {# claim of a punishment} other {# claims of a punishment}}',
  response_steps: '{n, plural, one {# step} other {# steps}}',
  responses:
    '{n, plural, one {# response without its person and texts} other {# responses without their person and texts}}',
  statements: '{n, plural, one {# statement} other {# statements}}',
  accounts: '{n, plural, one {# account of a witness} other {# accounts of witnesses}}',
  evidence_documents: '{n, plural, one {# name of a document} other {# names of documents}}',
  confidences: '{n, plural, one {# confidence} other {# confidences}}',
  incident_contexts:
    '{n, plural, one {# context factor told in confidence} other {# context factors told in confidence}}',
  cause_claims: '{n, plural, one {# claim of a cause} other {# claims of a cause}}',
  given_remedies: '{n, plural, one {# remedy without its words} other {# remedies without their words}}',
  letting_go_incidents: '{n, plural, one {# incident of a letting go} other {# incidents of lettings go}}',
  follow_up_answers: '{n, plural, one {# answer of a customer} other {# answers of customers}}',
  follow_ups: '{n, plural, one {# call} other {# calls}}',
  endings_for_customers:
    '{n, plural, one {# word to a customer on how it ended} other {# words to customers on how it ended}}',
  customer_claims: '{n, plural, one {# claim of the customer’s side} other {# claims of the customer’s side}}',
  attribution_denials:
    '{n, plural, one {# word that a complaint was not about them} other {# words that complaints were not about them}}',
  severity_claims: '{n, plural, one {# claim of how grave it was} other {# claims of how grave it was}}',
  corrections: '{n, plural, one {# correction} other {# corrections}}',
  incident_parties: '{n, plural, one {# further person} other {# further persons}}',
  review_takings: '{n, plural, one {# taking of a review} other {# takings of reviews}}',
  idempotency_keys: '{n, plural, one {# idempotency key} other {# idempotency keys}}',
  legal_holds: '{n, plural, one {# lifted hold without its reason} other {# lifted holds without their reason}}',
  assessments: '{n, plural, one {# assessment} other {# assessments}}',
} as const
