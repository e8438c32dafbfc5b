export const retention = {
  exportedFor: 'What is held on a person is exported for themselves and for HR alone. Give your own number.',
  holdAboutYou: 'This is about you: somebody else in HR has to place the hold.',
  noSuchHold: 'There is no such hold. Look it up in the list of legal holds.',
  holdLifted: 'This hold has been lifted already.',
  holdOnWhat: 'Name an employee or an incident: a hold is on one of them.',
  nobodyOfThisNumber: 'Nobody in the directory has this number.',
  formalAtLeast: 'Where a formal response took effect, an incident is kept at least as long as others are.',
  statementsAtMost: 'Statements go with the incident at the latest: this can be no longer than incidents are kept.',
  shiftsAtLeast:
    'Findings look back on shifts: keep them {more, number} months longer than incidents with a formal response, so {least, number} at least.',
  monthsAtLeast: 'Keep things for {least, plural, one {# month} other {# months}} at least.',
  monthsAtMost: 'Keep things for {most, number} months at most.',
  changedJustNow: 'Somebody else has just changed the periods. Read them again.',
} as const
