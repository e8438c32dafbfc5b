/** What keeps going wrong. */
export const breakdowns = {
  title: 'Breakdowns by {by}, {period}',
  titleOwn: 'Breakdowns put down to employees by {by}, {period}',
  titleAgainst: 'Breakdowns put down to employees against what was to be expected, by {by}',
  noneOfThese: 'none of these',
  noShift: 'no shift known',

  mostOften: 'Most often: {name}, {n, plural, one {# time} other {# times}}.',
  mostOftenTold: 'Most often, of what can be told: {name}, {n, plural, one {# time} other {# times}}.',
  clearlyMore: 'Clearly more than was to be expected: {groups}.',
  groupOfMore: '{name} ({own}, {ratio} times as many; {low} to {high} times)',
  whole:
    '{own, plural, one {# breakdown was} other {# breakdowns were}} put down to somebody. On as much work in the same positions and conditions about {expected} were to be expected, and anything from {low} to {high} would be no more than chance.',
  wholeRatio: 'That is {ratio} times as many, and nine times in ten between {low} and {high} times.',

  everyIncident:
    'Every incident that was not withdrawn counts once, whosever cause it was, on the day its shift began.',
  perGroup: 'Per 1,000 interactions: all breakdowns of a group over the customers served in it.',
  perAll: 'Per 1,000 interactions: over all customers served, since a roster doesn’t tell such groups apart.',
  leftOut:
    'Rates and comparisons are left out where more than a tenth of the breakdowns name nobody (or no longer, since their time on record is over) or fell on days for which no shift of the person is recorded.',
  expected:
    'Expected are only breakdowns that were put down to somebody: from interactions, position and conditions of the recorded shifts, by the peers’ model fitted before each month, for people who fail as often as people on the whole do, bad days included. What causes others, a process or a customer, has no expectation.',
  ranges:
    'Ranges are those in which nine of ten lie. They allow for chance, and for several breakdowns on one bad day; not for the model’s own uncertainty, nor for who happens to work there.',
  eachCondition:
    'Conditions are what the roster says of the shift, so a breakdown counts under each of them. Whoever worked in two positions on a day counts with the first of them.',
  byTheClock:
    'The hour is the one in which it happened, by the store’s clock. Interactions are spread evenly over the hours of the shift.',

  group: 'group',
  breakdowns: 'breakdowns',
  interactions: 'interactions',
  perThousand: 'per 1,000 interactions',
  own: 'put down to somebody',
  ownExpected: 'own ones to be expected',
  expectedLow: 'as few would be chance',
  expectedHigh: 'as many would be chance',
  timesExpected: 'times as many as expected',

  others: '{n} others',
  hiddenGroups: '{n} hidden',
  paretoTold: 'Bars: how often. Dashed line: what they make up together, of what can be told.',
  pareto: 'Bars: how often; those of several groups together come last. Dashed line: what they make up together.',
  hidden: 'Hidden: {n}.',
  intervals:
    'Dots: times as many as expected. Lines: where nine of ten lie. Filled: clearly outside of the shaded band, a fifth less to a quarter more than expected.',
  lineOwn:
    'Line: breakdowns that were put down to somebody; gaps are hidden or not known. Shaded: where nine of ten would lie by chance, given the work, its positions and conditions.',
  line: 'Line: breakdowns; gaps are hidden, since too few people are behind them.',
  against: '{own} own, where {expected} were to be expected ({low} to {high}).',
  notTold: 'not told.',
  so: '{n, plural, one {# breakdown} other {# breakdowns}}.',
} as const

/** By what they are told apart. */
export const breakdownsBy = {
  CAUSE: 'cause',
  SEVERITY: 'severity',
  TOUCHPOINT: 'touchpoint',
  CONTEXT_FACTOR: 'context factor',
  CONDITION: 'condition',
  HOUR: 'hour',
  STORE: 'store',
  POSITION: 'position',
  MONTH: 'month',
  CONDUCT: 'conduct',
  REMEDY: 'remedy',
} as const
