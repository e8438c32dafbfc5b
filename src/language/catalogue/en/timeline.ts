/** The picture of a person's timeline, and the same in words. */
export const timeline = {
  title: '{name}: days on which something went wrong that was put down to them, {from, date} to {to, date}',
  titleDrawn: '{name}, {from} to {to}',
  notTheirs: 'Not theirs',
  nothingSaid: 'It is not recorded as theirs, so nothing is said of what was before.',
  howToRead:
    'Each step up is a day on which something went wrong that was put down to them. Within the grey band it is as with\nnine of ten peers on the same shifts, above it more than is usual.',
  howToReadRecent: 'Darker, from its beginning: usual since it changed.',
  days: 'Days on which something went wrong, counted up: {n} by the end (grey: usual for peers, {low} to {high} by the end)',
  work: 'Customer interactions each month',
  workNone: 'Customer interactions each month: none on record',
  workSince: 'Customer interactions each month (none on record before {month, date, ::yMMMM})',
  number: 'How likely it is a lasting matter and not chance, as found at each incident',
  thatDay: '{n} that day',
  patternFrom: 'a pattern is spoken of from {percent}%',
  emergingFrom: 'something may be emerging from {percent}%',

  noDay: 'There was no day on which something went wrong that was put down to them.',
  someDays:
    'There {n, plural, one {was # day} other {were # days}} on which something went wrong that was put down to them: {days}.',
  severalOnDay: '{day, date} ({n} on that day)',
  peers: 'Nine of ten peers would have had {low} to {high} such days on the same shifts.',
  since:
    'Since {day, date} there {n, plural, one {was # day} other {were # days}} of these, where nine of ten peers would have had {low} to {high}.',
  busiest:
    'The busiest month was {month, date, ::yMMMM}, with {n, plural, one {# customer interaction} other {# customer interactions}}.',
  done: 'What was done: {marks}.',
  onDay: '{what} on {day, date}',
  likely: 'How likely it was a lasting matter, at each incident: {points}. A pattern is spoken of from {percent}%.',
  over99: 'more than 99%',
  under1: 'less than 1%',
  percent: '{percent}%',
} as const
