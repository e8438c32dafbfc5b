/** What the seven tests of just cause say, and what refuses a formal response. */
export const justCause = {
  // What is said of the tests together.
  ofIncident: '{reference}: {because}',
  refused:
    'This was not recorded: {failed, plural, one {one test} other {# tests}} of just cause {failed, plural, one {is} other {are}} not met.',
  alternatives: 'What would serve instead: {kinds}.',

  // NOTICE
  noStandardCited:
    'No service standard is cited, so the records cannot tell what the employee had been told before. HR finds that out.',
  notAcknowledged: 'The employee has not acknowledged the standard "{title}": they have to know it first.',
  acknowledged: 'The employee acknowledged the standard "{title}" on {day, date}, before the incident.',
  acknowledgedAfter: 'The employee acknowledged the standard "{title}" on {day, date}, only after the incident.',

  // REASONABLE_RULE
  conflictingInstruction: 'There was a conflicting instruction: nobody can follow two that contradict each other.',
  unclearPolicy: 'The policy was unclear: it has to be made clear before anybody can be held to it.',
  beyondAgreed: 'The customer asked for more than was agreed with them: nobody can be held to what nobody promised.',
  beyondAgreedUnsettled:
    'The employee says that the customer asked for more than was agreed with them, or that is contested. HR settles it first.',
  ruleForHr: 'Nothing in the context contradicts the rule. Whether it is reasonable and was in force, HR judges.',
  standardReplaced:
    'This version of the standard "{title}" was replaced on {day, date}: cite the one that was in force on the day.',
  standardInForce:
    'The standard "{title}" has been in force since {day, date}, and nothing in the context contradicts it.',
  standardNotYetInForce: 'The standard "{title}" has been in force only since {day, date}, after the incident.',

  // INVESTIGATION
  statementGiven: 'The employee gave a statement on {day, date}.',
  notAsked: 'The employee has not been asked for their account. Ask for a statement, and read it first.',
  hadSevenDays:
    'The employee was asked for a statement on {day, date} and has had seven days{leave, plural, =0 {} one { (# day of leave is not counted)} other { (# days of leave are not counted)}}.',
  hasUntil:
    'The employee was asked for a statement on {day, date} and has until {until, date} to give it{leave, plural, =0 {} one { (# day of leave is not counted)} other { (# days of leave are not counted)}}.',

  // FAIR_INVESTIGATION
  aboutThemselves: 'Nobody asks for discipline about themselves.',
  askerIsNamed: 'Who asks is named in the incident. It is for somebody else to look into.',
  askerManages:
    'The recorded cause is the management, and who asks manages the store: they are a party to it. It is for somebody else to look into.',
  somebodyElse: 'Somebody else has to look into this incident.',
  spokeUpAgainstRecorder:
    'The employee had contested or complained about who logged this, or said later that it was theirs, in the 180 days before. Somebody else has to look into it.',
  drawnForHr:
    'HR looks at this incident first, as at some of all incidents: somebody else than who logged it, or said later whose it was, has to look into it.',
  approverIsParty: 'Who approves is a party to the incident. Somebody else in HR has to decide.',
  nobodyIsParty: 'Nobody who asks or decides is a party to the incident, as far as the records tell.',

  // PROOF
  misconductForHr: 'Somebody else has told of it. For misconduct HR alone judges whether it is proved.',
  notTheirs: "The recorded cause is {cause}: nobody is disciplined for what wasn't theirs.",
  findingThen:
    'The finding on this incident is {finding}, not a pattern: a single failure, or a bad day, is expected of anybody.',
  findingNow: 'It was a pattern then, but the finding as of now is {finding}: the record has become better.',
  notMadeYet: 'not made yet',
  nothing: 'nothing',
  recordedLate:
    "This incident was recorded more than seven days after it happened: it stays the store's experience, and proves nothing.",
  manyAtOnce:
    "This incident was one of more than three that were recorded about the same person within a day: it stays the store's experience, and proves nothing.",
  importedUnconfirmed:
    "This incident came from a file, and the employee has not confirmed it: it stays the store's experience, and proves nothing.",
  onLeave:
    'The employee was on leave on the day of this incident: it proves nothing. If they were called in, ask HR to enter the shift of that day; if it was another day, correct it.',
  shiftUnproven:
    'What stands of that shift proves nothing yet: somebody entered it or a file changed it less than seven days ago, or the employee contests it. Wait until it could be contested for seven days; what is contested is settled by somebody in HR who did not write it.',
  causeUnanswered:
    'This incident proves nothing yet: since it was put down to the employee, they have given no statement, nor had seven days to, leave not counted.',
  daysContested:
    'The employee contests the cause on {days, plural, one {# day} other {# days}} of those it rests on: settle that first.',
  daysDisputed:
    'The employee says that {days, plural, one {# day} other {# days}} of those it rests on happened at another time, or without them: decide that correction first.',
  daysUnknown:
    'The employee does not know yet of {days, plural, one {# day} other {# days}} of those it rests on. Send the employee what is recorded: it is known once they confirm it, or leave it unanswered for seven days.',
  oneVoice:
    'All that it rests on was told by one voice; the managers of a store are one. Somebody else has to have seen it as well, and to tell HR within seven days of seeing it.',
  notSureWithoutOne:
    'Without what one of those who told of it recorded, it would not be sure enough. Others have to have recorded it as well, or two of them to have told HR, each of enough and within seven days of seeing it.',
  nothingNew: 'Nothing new has happened since the last formal response on {day, date}: it has been answered.',
  patternJudged:
    'A formal response to this pattern was asked for on {day, date}, and declined, taken back or overturned. It has been judged: nothing that proves it has happened since.',
  proved:
    'It is put down to the employee, and the finding was a pattern then and is one now, from {days, number} days, whichever of {voices, number} voices is left out.',

  // What is misconduct, and cannot be judged yet.
  toldThemselves: 'The employee told of this themselves: what somebody tells of themselves never counts against them.',
  toldOfThatDay:
    'They told of something of that day themselves, before this was recorded: what somebody tells of themselves never counts against them. HR judges whether this is another matter, and whether it is proved.',
  contested:
    'The employee contests this, and HR has yet to decide. Settle that first: the days until then are not counted.',
  notHeardOnCause:
    'Since it was put down to the employee, they have given no statement, nor had seven days to, leave not counted. Hear them first.',
  nobodyApartTold:
    'Nobody has told of it but those who asked, recorded it, were the first to say that it was theirs, or decide; the managers of a store and theirs are one voice. Somebody else has to give an account, or HR obtains a document itself.',

  // EQUAL_TREATMENT
  fewPrecedents: 'Fewer than {enough, number} comparable incidents have been answered: HR compares by hand.',
  fewerGotSo:
    'Fewer than half of the comparable incidents got {step} or more. HR decides with the precedents and says why.',
  othersGotSo: 'At least half of the comparable incidents of the last 24 months got {step} or more.',

  // PROPORTIONATE_PENALTY
  overturned:
    'An appeal overturned the formal response to this, or HR did since it was not theirs. It does not come back, for this incident or another about the same.',
  answeredAlready: 'This has a formal response already, waiting or in force: nobody is punished twice for the same.',
  declinedBefore: 'HR declined a formal response to this. It is asked for again only with a new account or document.',
  withdrawnBefore:
    'A formal response to this was asked for and withdrawn before. It is asked for again only with a new account or document.',
  severityContested: 'The employee contests how grave this is said to be, and HR has yet to decide. Settle that first.',
  notToBeJudged: 'What cannot be judged yet bears no penalty: see what is said of the proof.',
  sameDayForHr:
    'This, or something else of that day, has been answered formally, or that was declined or overturned. Nobody is punished twice for the same: HR says whether this is another matter or was not judged yet, and what is proportionate.',
  penaltyForHr: 'For misconduct of this kind HR alone judges what is proportionate.',
  bearsAtMost: 'A {severity} incident bears {step} at most.',
  bearsUnconfirmed:
    'That this was {severity} is what the recorder says: before HR has confirmed it, it bears {step} at most.',
  nextStep: 'What is unspent on the record is {unspent}: the next step is {step}.',
  firstStepIs: 'Nothing unspent is on the record: the first step is {step}.',
  oneStepAbove: 'It is at most one step above what is unspent: {unspent}.',
  firstStep: 'It is the first step.',
} as const
