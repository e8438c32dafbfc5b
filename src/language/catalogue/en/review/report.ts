/** The month's report. */
export const report = {
  title: 'Review of {month}',
  forHr:
    'For HR. Made on {madeAt, date, ::yMMMMdHHmm} UTC, from the records as they were then. Figures about few people are hidden; where it\nsays “hidden”, there is a number that is not told.',
  howCounted: 'How this was counted',
  whatMatters: 'What matters',
  nothingToSay: 'Nothing to say',
  days: 'From {from, date} to {to, date}; both days count.',
  more: 'And {n} more: the whole table can be had as CSV where HR asks the question.',
} as const

/** How charts are labelled. */
export const chart = { expected: 'expected', observed: 'observed' } as const

/** A counting rule against the findings. */
export const comparison = {
  rule: '“{incidents} in {days} days”',
  nobody: '{rule} would have marked nobody.',
  fewMarked: 'How many people {rule} would have marked is {leftOut}.',
  fewWithout:
    '{rule} would have marked about {whole} people. How many of them had neither a pattern nor anything emerging is {leftOut}. Numbers are rounded to fives.',
  marked:
    '{rule} would have marked about {whole} people; about {part} of them had, at that moment, bad days, mistakes that anybody makes, or a store in trouble ({low}% to {high}%). Numbers are rounded to fives.',
  leftOut: 'left out, since one to {most} people would be told apart',
  trial:
    'Each incident as it was found, against what the changed policy would have said of it then. Counts are rounded to fives, and left out where one to {most} people are behind them. Adopting it changes nothing of this: a policy governs what is recorded from then on.',
} as const
