/**
 * What a finding says: spoken to the employee where `you` is "yes", else of whoever is called `name`.
 */
export const finding = {
  // What it looks like.
  notKnownWhose: 'It is not known whose this was, so it says nothing about {you, select, yes {you} other {{name}}}.',
  notTheirs:
    'The recorded cause of this is not {you, select, yes {you} other {{name}}}{cause, select, CUSTOMER {, but the customer} MANAGEMENT {, but a decision of management} PROCESS {, but the process} OFFER {, but the offer itself} other {}}.',
  pattern:
    'This looks like part of a pattern: things that were put down to {you, select, yes {you} other {{name}}} have gone wrong clearly more often than with peers in the same position, store and conditions, and bad days alone do not explain it.',
  systemic:
    "This looks like the store's trouble rather than {you, select, yes {your} other {{name}'s}}: things have been going wrong there for everybody more often than {usual, select, there {is usual there} other {elsewhere in the same conditions}}, and {you, select, yes {you do} other {{name} does}} not stand out from it.",
  emerging:
    'Something may be changing for {you, select, yes {you} other {{name}}}: things that were put down to {you, select, yes {you} other {{name}}} have gone wrong {known, select, no {on more days than would be usual for anybody, as far as so little tells} other {more often than with peers}}, though chance may still explain it.',
  saidBadDay:
    '{you, select, yes {You} other {{name}}} said that it was a bad day, and the records do not speak against it.',
  badDay: 'This looks like a bad day, not like part of a pattern.',
  nothingStandsOut: "Nothing stands out about {you, select, yes {your} other {{name}'s}} record.",
  isolated: 'This looks like a mistake that anybody makes.',

  // What to do first, for a manager.
  askWhatIsBehind: 'Ask first what is behind it, and what would help.',
  askHowThingsAre: 'It is a reason to ask how things are and to offer support, and for nothing more.',
  askHowTheyAre: 'Ask how {name} is.',
  lookAtThePlace: 'Look at the place first.',

  // What is known, against what is usual.
  littleKnown:
    'Little is known yet about {you, select, yes {you} other {{name}}}: {shifts, plural, =0 {no shift is} one {only # shift with {interactions, plural, =0 {no} other {about #}} interactions} other {only # shifts with {interactions, plural, =0 {no} other {about #}} interactions}} on record{compared, select, yes {, so that what is usual is mostly presumed} other {, too few to compare with anybody}}.',
  days: 'In the last {months, plural, one {# month} other {# months}} {observed, plural, =0 {there was no day on which} one {it was on # day that} other {it was on # days that}} something went wrong that was put down to {you, select, yes {you} other {{name}}}{interactions, plural, =0 {} other {, in about # customer interactions on {shifts, plural, one {# shift} other {# shifts}}}}{withoutShift, plural, =0 {} one {, and on # day without a shift on record} other {, and on # days without a shift on record}}. {work, select, presumed {In as much work as is presumed where no shift is on record} both {On these shifts, and in the work that is presumed where none is on record,} other {On the same shifts}} a peer would have had {expected, plural, =0 {hardly any such day} one {about # such day} other {about # such days}}, and {usual} is usual.',
  usualNone: 'none',
  usualExactly: 'exactly {days, number}',
  usualRange: 'anything from {low, number} to {high, number}',
  sinceAbout: 'It is a change: since about {since, date} it has been more often than before.',
  beforeAndSince:
    'It is a change: since {since, date} it was on {days, plural, one {# day} other {# days}}, where a peer would have had {expected, plural, =0 {less than 0.1} other {about #}} and up to {usual, number} is usual for so long; before that on {daysBefore, plural, one {# day} other {# days}}, where a peer would have had {expectedBefore, plural, =0 {less than 0.1} other {about #}}.',
  lastinglyHere:
    'For long, breakdowns have come {times, plural, =0 {less than 0.1} other {about #}} times as often at this store as elsewhere in the same conditions; that is taken into account.',
  goingOn: 'Going on during that shift: {conditions}. This is already taken into account.',
  conditionUnknown: '{condition} (how much it does to anyone is not known yet)',
  conditionKnown:
    '{condition} (for anyone, breakdowns come {times, number} times as often; between {low, number} and {high, number} times)',
  noShift:
    "No shift is recorded for that day, so {whose, select, positions {one that is usual in the position} other {{you, select, yes {your} other {{name}'s}} usual one}} stands in for it.",
  noCount: "How many customers were served that day is not recorded, so a usual day's number stands in for it.",
  wentWellSince:
    'What went well: about {interactions, number} interactions and {days, plural, one {# day} other {# days}} had passed since the last such day before this.',
  wentWellBefore:
    'What went well: before this day there was no such day at all in these {months, plural, one {# month} other {# months}}.',
  wentWellAlways:
    'What went well: there was no such day at all in these {months, plural, one {# month} other {# months}}.',
  wentWellNearly: "Nearly all of {you, select, yes {your} other {{name}'s}} interactions went well.",

  // Who recorded.
  voicesUnknown: 'Who recorded these is not known, so it cannot be told whether more than one person noticed.',
  eager:
    '{own, number} of {of, number} were recorded by one person, who records about {you, select, yes {you} other {{name}}} some {times, number} times what others notice, probably ({probability, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}) since about {since, date}; this is taken into account.',
  mostByOne: '{own, number} of {of, number} were recorded by one person.',
  restsOnOne: "It rests on one person's records: without these too little remains, and a pattern needs a second voice.",
  needsOthers:
    "It rests on one person's records: nothing is said of a pattern unless others, independently, notice the same of {name}.",

  // How sure it is.
  hardlyMoreThanAGuess: 'So this is hardly more than a guess.',
  uncertain: 'This is uncertain: it could well be otherwise.',
  likely: 'This is likely, and could still be otherwise.',
  veryLikely: 'This is very likely.',

  // What follows.
  countsForNothing: 'It counts neither for nor against anybody here.',
  moreFromOthers: 'To know more takes what others, independently, notice and write down.',
  noProofToManager:
    'This is no proof, and nothing follows from it by itself: it is for you to find out, and to decide.',
  noProofToEmployee:
    'This is no proof, and nothing follows from it by itself. What was behind it you know best: you can say so in a statement.',

  // With numbers, for the employee and HR.
  lastingFactor:
    'The lasting factor is how often such things happen over how often they do with peers in the same position, store and conditions, bad days set aside; peers have 1. Here it is probably {factor, plural, =0 {less than 0.1} other {about #}}, with 90% certainty between {low, plural, =0 {less than 0.1} other {#}} and {high, plural, =0 {less than 0.1} other {#}}.',
  probability:
    'The probability that it is {factor, number} or more is {probability, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}.',
  thresholds:
    'A pattern is spoken of from {pattern, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}, with such things on {patternDays, plural, one {# different day} other {# different days}} or more; of something emerging from {emerging, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}, on {emergingDays, plural, one {# day} other {# days}} or more.',
  badDayProbability:
    "That day's shift was a bad day with a probability of {probability, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}.",
  place:
    "The store's current factor over other stores, judged by everybody else there, is {factor, plural, =0 {less than 0.1} other {about #}} ({low, plural, =0 {less than 0.1} other {#}} to {high, plural, =0 {less than 0.1} other {#}}); the probability that it is {threshold, number} or more is {probability, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}.",
  placeAgainstUsual:
    "The store's current factor over other stores, judged by everybody else there, is {factor, plural, =0 {less than 0.1} other {about #}} ({low, plural, =0 {less than 0.1} other {#}} to {high, plural, =0 {less than 0.1} other {#}}); {usual, plural, =0 {less than 0.1} other {about #}} is usual there, and the probability that it is now {threshold, number} times that or more is {probability, plural, =0 {less than 1%} =100 {more than 99%} other {#%}}.",
  presumed: 'About {interactions, number} interactions were presumed for times without a roster.',
  peersKnown:
    'Peers are known from {shifts, plural, one {# shift} other {# shifts}} of {people, plural, one {# person} other {# people}} with {incidents, plural, one {# incident that was put down to somebody} other {# incidents that were put down to somebody}}, all before {before, date}.',
  peersPresumed: 'There were no records of peers to learn from yet: general assumptions stand in for them.',
  nothingConfidential: 'What was told in confidence does not enter.',

  // What would change it, for the employee and HR.
  correctedCause: 'A corrected cause would change this.',
  quietWhile:
    'A good while in which nothing of the kind happens would change this; so would learning that one of these was not {you, select, yes {yours} other {theirs}}.',
  cleanInteractions:
    'About {interactions, number} further interactions in which nothing of the kind happens would change this; so would learning that one of these was not {you, select, yes {yours} other {theirs}}.',
  quieterWeeks: 'Quieter weeks at the store would change this.',
  oneMoreSpeaksOfStore:
    'One more such day soon would rather speak of the store than of {you, select, yes {you} other {{name}}}.',
  oneMoreMakesPattern: 'One more such day soon would make it look like a pattern.',
  oneMoreMakesEmerging: 'One more such day soon would make it look like something that is emerging.',
  oneMoreChangesNothing: 'One more such day soon would not change this.',

  somethingWaits:
    'HR has yet to look at a change that makes {you, select, yes {an incident of yours} other {an incident of theirs}} look graver. What is said here goes by that change already; what is said of the incident does not.',

  // From the customer's side.
  attributionWaits:
    'A customer complained and named nobody; that it concerned {you, select, yes {you} other {them}} is what somebody here says. Until {you, select, yes {you} other {they}} agree, or HR confirms it, it counts for nothing.',
  beyondAgreed:
    'The customer asked for more than was agreed with them: nobody fails by not giving that, and it weighs for {you, select, yes {you} other {the employee}}.',
  abusiveCustomer: 'The customer was abusive: {you, select, yes {you are} other {the employee is}} owed care first.',
} as const
