/** Whether everybody is treated alike. */
export const consistency = {
  title: 'Is everyone treated alike? {what}, {period}',
  what: '{measured}, by {by}',
  standsOut:
    '{marked, number} of {all, number} {groups} {marked, plural, one {stands} other {stand}} out. That is where to look, and no proof: the cases say why.',
  nobodyStandsOut:
    'Nobody stands out among {all, number} {groups}: what differences there are lie within 0.8 to 1.25 times, or can be chance.',
  wouldStandOut:
    'Not everything can be found: a {group} with as much to go by as the middle one stands out in {twice} of cases where it is so twice as often, and in {thrice} where it is three times as often.',
  actor: 'A manager here is {who}.',

  often:
    '{measured} about {ratio} times as often as elsewhere with the same mix (between {low} and {high} times): {observed} of {of} {units}, where {expected} would be expected.',
  oftener: '{measured} about {ratio} times as often as others notice them (between {low} and {high} times).',
  marked: 'This is credibly outside of what is usual: look at the cases.',
  wouldBeFound:
    'With so many incidents, twice as often would be marked in {twice} of cases, three times as often in {thrice}.',
  hidden: 'Hidden, since few people are behind it, who could be told apart.',
  nothingToCompare:
    'Nothing can be compared: there was nothing like it elsewhere in this period, or it happened to nobody.',
  few: 'less than 5%',
  most: 'more than 95%',
  about: 'about {percent}%',

  expected:
    'Each group is compared with everybody else, and never with itself. Expected is how often it would have been so had the group’s own mix been met as it is elsewhere, class by class; what has no like elsewhere is left out.',
  drawn:
    'Where a group has few cases, its rate ratio is drawn toward 1: most groups are taken to be alike, and a few not, by as much as all together show.',
  drawnOneByOne: 'Where there are few cases, the rate ratio is drawn toward 1, as most are taken to be alike.',
  marks:
    'Marked is what is credibly outside of {low} to {high} times as often: most are taken to lie within and a few not (two groups, Efron 2008), and the surest are marked, as many that of all marked 5% are expected to lie within all the same. That several cases can be one person’s is not taken into account.',

  legend:
    '{period}. How many times as often as elsewhere with the same mix; lines: the range, with 95%.\nShaded: 0.8 to 1.25 times, which counts as alike. Filled: credibly outside of it.',
  firstOf: 'The first {most, number} of {all, number}; the table has all.',
  timesElsewhere: 'times as often as elsewhere',

  name: 'name',
  compared: 'compared',
  observed: 'observed',
  expectedColumn: 'expected',
  likelihood: 'likelihood',
  low: 'low',
  high: 'high',
  markedColumn: 'marked',
} as const

/** By what people are told apart. */
export const consistencyBy = { MANAGER: 'manager', STORE: 'store', POSITION: 'position', TENURE: 'tenure' } as const

export const consistencyGroup = {
  MANAGER: '{n, plural, one {manager} other {managers}}',
  STORE: '{n, plural, one {store} other {stores}}',
  POSITION: '{n, plural, one {position} other {positions}}',
  TENURE: '{n, plural, one {group by tenure} other {groups by tenure}}',
} as const

/** What is compared, as it stands in "…: 2.4 times as often as elsewhere". */
export const measured = {
  FORMAL_ASKED_FOR: 'a formal response is asked for',
  FORMAL_IN_EFFECT: 'a formal response takes effect',
  TEACHABLE_MOMENT: 'a teachable moment is given',
  REASSIGNMENT: 'somebody is reassigned',
  COACHING: 'coaching is given',
  TRAINING: 'training is given',
  SUPPORT: 'support is given',
  PROCESS_FIX: 'a process is mended',
  RECOGNITION: 'somebody is recognised',
  NO_ACTION: 'no action is taken',
  STAND_DOWN: 'somebody is stood down',
  LATE_ANSWER: 'the answer comes late',
  UNANSWERED: 'an incident stays without an answer for 30 days',
  CAUSE_CHANGED: 'a contested cause is changed',
  MOVED_AGAIN: 'a person is moved out of sight twice or more',
  OVER_REPORTING: 'what is put down to one person is logged',
  AGAINST_PRECEDENT: 'a formal response is approved although precedents do not bear it out',
  AGAINST_FINDING: 'a formal response is approved although the finding is no pattern',
} as const

/** What is counted, and how. */
export const measuredHow = {
  answered: 'Counted are incidents that were answered, by the day on which the shift began. {counted} {like}',
  likeIncidents: 'Comparable are incidents of the same finding, cause and severity.',
  given: 'An incident counts where this was among its responses, and was not withdrawn, declined or overturned.',
  askedFor: 'An incident counts where a warning, suspension or dismissal was asked for, whatever came of it.',
  inEffect: 'An incident counts where a warning, suspension or dismissal was approved and has not been overturned.',
  late: 'An incident counts where its first answer took more whole days than for the middle one of its class.',
  unanswered:
    'Counted are incidents that were recorded 30 days ago or earlier, and within 30 days of happening. {like}',
  causeChanged:
    'Counted are incidents whose cause was contested and the contest decided; how often people contest does not matter. Comparable are those of the same severity that were logged with the same cause.',
  movedAgain:
    'Counted are people, once in each group, with two reassignments or more after incidents of the period that were not withdrawn or declined. Comparable are people with as many answered incidents there (five and more are one class).',
  overReporting:
    'Counted are own incidents that the manager both noticed and logged. Expected is what the same person’s share is of all that customers, colleagues, systems and other managers noticed in the same store. Shown is the one person who stands out most, by a test that allows for there being several; the counts are one person’s and stay hidden.',
  againstPrecedent:
    'Counted are formal responses that HR approved when five comparable incidents or more had been answered. One counts where under half of those had got as much, as it was at that moment. Comparable are approvals of the same step for the same severity.',
  againstFinding:
    'Counted are formal responses that HR approved. One counts where the finding on the incident, as it stands today, is no pattern; misconduct that HR alone judges is among them. Comparable are approvals of the same step for the same severity.',

  incidents: '{n, plural, one {incident} other {incidents}}',
  causes: '{n, plural, one {contested cause} other {contested causes}}',
  people: '{n, plural, one {person} other {people}}',
  approvals: '{n, plural, one {approval} other {approvals}}',

  whoAnswered: 'whoever gave, or asked for, the first response to the incident',
  whoLogged: 'whoever logged the incident',
  whoApproved: 'whoever approved it in HR',
} as const

/** The same of groups that HR hands in. */
export const grouping = {
  leastAndMost: '{measured} in {least} {times} times as often as in {most}, for the same mix of incidents',
  met: '{compares}: within the four-fifths rule of thumb.',
  notMet:
    '{compares}: under four fifths. By that rule of thumb this is reason to look closer, and no proof; what is marked above is credible as well.',
  everybodyElse: 'People whom the grouping leaves out are part of everybody else.',
  noise:
    'Half-years that are over are counted one by one and added up. Each person’s counts of each of them carry a little noise, which is the same whenever and however it is asked: no number of groupings tells of one person. Of a hundred people in a year it is about 17 more or less, and the ranges allow for it.',
  fives:
    'Counts are rounded to fives, and all that is told is worked out from the rounded ones. Of fewer than three expected nothing is told.',
  storedNowhere:
    'The grouping was used for this answer alone and is stored nowhere; that you asked is in the read log, without it.',
} as const

/** How long people had been there, where they are told apart by it. */
export const tenure = {
  UNDER_6_MONTHS: 'Under 6 months',
  TO_2_YEARS: '6 months to 2 years',
  OVER_2_YEARS: 'Over 2 years',
  UNKNOWN: 'Not known since when',
  NOT_KNOWN: 'Not known',
} as const
