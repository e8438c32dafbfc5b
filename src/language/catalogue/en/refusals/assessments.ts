export const assessments = {
  noSuchStore: 'There is no such store. Check its code.',
  yoursToo: 'You work there, or an incident there is about you. Somebody else in HR has to switch individual findings.',
  offAlready: 'Individual findings are off there already.',
  onAlready: 'Individual findings are on there already.',
  partOfIt: 'This is about you, or you logged it: somebody else in HR has to look at it.',
  noneWaits: 'No finding waits here. Read the incident again.',
  hasChanged: 'What this finding rests on has just changed. Read the incident again.',
  replacesAnother:
    'The policy in force is version {version, number} and not {replaces, number}. Read it, and decide whether your change still stands.',
  emergingLikelihood: 'What emerges is seen before a pattern is: choose {most, number} at most, as for a pattern.',
  emergingDays: 'What emerges is seen before a pattern is: choose {most, number} days at most, as for a pattern.',
  oneToHundred: 'Choose a number from 1 to 100.',
  twoYearsOfDays: 'Choose a number of days from 1 to 730.',
  daysAtLeast: 'Ask about {days, number} days at least, so that nobody can be told apart.',
  twoYearsAtMost: 'Ask about two years at most.',
  triesAnother: 'Another policy is being tried at this moment. Wait a minute and ask again.',
  triedOnAnother:
    'The policy in force is version {version, number} and not {replaces, number}: try your change on that.',
  tooManyToJudge: 'Over this time there are more than {most, number} incidents to judge anew: ask about a shorter one.',
  withinBounds:
    'Choose {kind, select, WHOLE {a whole number} other {a number}} from {least, number} to {most, number}: findings may become kinder than these bounds, and never harsher.',
} as const
