/** The next questions about a finding, answered. */
export const details = {
  conditionUnknown: 'How much {condition} does to anyone is not known from records yet: a cautious guess stands in.',
  conditionKnown:
    'With {condition}, breakdowns come about {times, number} times as often for anyone (somewhere between {low, number} and {high, number} times, learnt from {episodes, plural, one {# breakdown} other {# breakdowns}}).',
  conditionMayBeChance:
    'With {condition}, breakdowns come about {times, number} times as often for anyone, but that may be chance (somewhere between {low, number} and {high, number} times, learnt from {episodes, plural, one {# breakdown} other {# breakdowns}}).',

  saidBadDay: '{you, select, yes {You} other {They}} said that it was a bad day, and that counts.',
  nothingThatDay:
    'Nothing that was put down to {you, select, yes {you} other {them}} went wrong that day, so there is nothing to explain by a bad day.',
  badDayLikelihood:
    'That this shift was a bad day is {likelihood, select, veryLikely {very likely} likely {likely} even {as likely as not} unlikely {unlikely} other {very unlikely}}.',
  badDayExplainsBest: 'That this shift was a bad day explains it best.',
  badDayDoesNotExplain: 'That this shift was a bad day is not what explains it best.',

  notTheirsNothingSaid:
    'It is not recorded as {you, select, yes {yours, so nothing is said of you here} other {theirs, so nothing is said of them here}}.',
  wellSinceLast:
    'About {interactions, number} interactions over {days, plural, one {# day} other {# days}} had gone before this without anything that was put down to {you, select, yes {you} other {them}}.',
  wellUnknown:
    'No shift is on record, so what went well is not known: {you, select, yes {you can tell of it yourself, in a statement} other {ask, and say that you asked}}.',
  wellTooFew:
    'There are only {shifts, plural, one {# shift} other {# shifts}} on record, too few to tell what goes well.',
  wellInAll:
    'On {calm, plural, one {# shift} other {# shifts}} of {shifts, number} in the last {months, plural, one {# month} other {# months}}{interactions, plural, =0 {} other {, with about # interactions in all}}, nothing went wrong that was put down to {you, select, yes {you} other {them}}.',

  sureAsTheCause:
    'It follows from the recorded cause, and is as sure as that is: who thinks the cause is wrong can say so.',
  littleKnown:
    'Little is known: {shifts, plural, =0 {no shift is on record} one {only # shift with {interactions, plural, =0 {no} other {about #}} interactions on record} other {only # shifts with {interactions, plural, =0 {no} other {about #}} interactions on record}}; {work, select, presumed {in the work that is presumed instead} both {in these, and in the work that is presumed where none is on record,} other {for so much work}} peers would have had breakdowns on {expected, plural, =0 {less than 0.1 days} one {about # day} other {about # days}}. {compared, select, yes {What is usual is mostly presumed, then} other {That is too little to compare with anybody}}.',
  restsOn:
    'It rests on {shifts, plural, =0 {no shift} one {# shift} other {# shifts}} with {interactions, plural, =0 {no} other {about #}} interactions{work, select, both { on record, and on work that is presumed where none is} other {}}. In so much work {usual} with breakdowns would be usual, and there {observed, plural, one {was #} other {were #}}{chance, select, yes {, which chance can still explain} other {}}.',
  usualExactly: '{days, plural, one {# day} other {# days}}',
  usualRange: '{low, number} to {high, number} days',
  peersPresumed: 'Nothing is known of peers from records yet: general assumptions stand in for them.',
  missing: 'What is missing: {gaps}.',
  gapShift: 'the shift of that day',
  gapCount: 'how many customers were served that day',
  gapRoster: 'a roster for about {interactions, number} interactions there must have been',

  findingOutWhose: 'Finding out whose it was would change it.',
  anotherCause: 'Another cause on record would change it: whoever doubts the cause can contest it.',
  quietWhile: 'A good while in which nothing of the kind happens would change it.',
  cleanInteractions:
    'About {interactions, number} further interactions in which nothing of the kind happens would change it.',
  oneFewer: 'Learning that one of these was not {you, select, yes {yours} other {theirs}} would change it too.',
  quieterWeeks: 'Quieter weeks at the store would change it.',
  oneMoreMakesPattern: 'Breakdowns on one more day within the week would make it look like a pattern.',
  oneMoreMakesEmerging:
    'Breakdowns on one more day within the week would make it look like something that is emerging.',
  oneMoreSpeaksOfStore: 'Breakdowns on one more day within the week would rather speak of the store.',
  oneMoreChangesNothing: 'One more such day within the week would not change it.',
  othersWouldTellMore:
    'What others, independently, notice and write down would tell more, and what the employee says of it.',
  aboutThisDay: 'It is about this one day. Look again if there are more such days.',
} as const
