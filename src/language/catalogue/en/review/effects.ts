/** How well the answers work. */
export const effects = {
  title: 'How well the answers work, {period}',
  after:
    'After {answers}: {observed, plural, one {# day} other {# days}} with breakdowns where the model expected {expected} ({low} to {high}): {verdict}',
  FEWER: 'fewer than were to be expected, by more than chance.',
  MORE: 'more than were to be expected, by more than chance.',
  CANNOT_TELL: "the numbers can't tell whether it helps.",
  noChange: 'Before and after alone would have shown no change.',
  claimedFewer: 'Before and after alone would have claimed {percent}% fewer.',
  claimedMore: 'Before and after alone would have claimed {percent}% more.',
  nobodyFollowed: 'Nobody was followed after an answer in this time.',
  expectsTooLittle:
    'After all of them together: {observed, plural, one {# day} other {# days}} where the model expected {expected}. It expects too little of everybody in this time, so a kind is called different only where the others are not.',
  expectsTooMuch:
    'After all of them together: {observed, plural, one {# day} other {# days}} where the model expected {expected}. It expects too much of everybody in this time, so a kind is called different only where the others are not.',
  regression:
    'People are answered just after a breakdown, so often after bad luck, and luck evens out by itself: fewer breakdowns than before are no sign that an answer helped (regression to the mean). What the model expected has that in it.',

  everyAnswer:
    'Every answer that took effect in this time to an incident that was put down to somebody, of at most 90 days before; what was declined, taken back or overturned is none. No answer: 30 days passed without one. An incident with several answers counts with each.',
  counted:
    'Counted are days with own incidents on recorded shifts in the {days} days from the day after, to today at most. Whoever is still followed from an earlier answer of the kind is not followed anew; who did not work is left out.',
  drawn:
    'Of more than {most, number} answers of a kind those of half of the people are followed, or of a quarter, and so on, until they are no more than that: always the same people, whom nobody chose. The ranges allow for it.',
  expected:
    'Expected is what the model believed of the person at the time (the assessment of their last own incident by then, and the clean shifts since), on the shifts then worked: position, conditions, customers and place, with bad days and wrong causes, by the baseline in force at the time.',
  ranges:
    'The range of what was expected holds the count with 95% if the answer changed nothing. The ratio is gamma-Poisson, drawn to 1 by what all kinds together tell, and holds with 95%. By more than chance: neither 1 nor what the other kinds have lies within.',
  whoDecides:
    'Who gets which answer is decided by people who see more than the records: a difference between kinds may be theirs, and not the answer’s. Look at “no answer” first: if it differs too, the model expects too much or too little of everybody.',

  answer: 'answer',
  followed: 'followed',
  observed: 'days on which something went wrong that was put down to them',
  expectedColumn: 'expected',
  timesExpected: 'times the expected',
  verdict: 'what the numbers tell',
  beforeAndAfter: 'what before and after would claim',
  legend:
    'Days on which something went wrong that was put down to them, in the {days} days after, over what the model expected at the time, with the range in which that lies with 95%. Left of the line: fewer. A filled diamond: by more than chance. Shaded: within a tenth.',
  row: 'after {answers}',
  middle: 'times what was to be expected',
} as const

/** Answers of a kind, as people speak of them. */
export const answersOfKind = {
  TEACHABLE_MOMENT: 'teachable moments',
  REASSIGNMENT: 'reassignments',
  COACHING: 'coaching',
  TRAINING: 'training',
  SUPPORT: 'support',
  PROCESS_FIX: 'process fixes',
  RECOGNITION: 'recognition',
  NO_ACTION: 'a decision to do nothing',
  STAND_DOWN: 'standing down',
  VERBAL_WARNING: 'verbal warnings',
  WRITTEN_WARNING: 'written warnings',
  FINAL_WARNING: 'final warnings',
  SUSPENSION: 'suspensions',
  DISMISSAL: 'dismissals',
  NO_ANSWER: 'no answer at all',
} as const
