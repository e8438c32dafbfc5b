/** How a store stands against others, naming nobody. */
export const standing = {
  often: 'In the same conditions, breakdowns come {often} as at other stores.',
  oftenBetween: 'In the same conditions, breakdowns come somewhere between {from} and {to} as at other stores.',
  lessOften: 'less often',
  asOften: 'as often',
  halfAsOftenAgain: 'half as often again',
  twiceAsOften: 'twice as often',
  threeTimesAsOften: 'three times as often or more',

  seen: 'In the last quarter {episodes, plural, =0 {nothing was} one {# breakdown was} other {# breakdowns were}} put down to somebody here, each person and day counted once; {expected, plural, =0 {less than 0.1} other {about #}} would be usual for this much work.',
  elevated:
    'That is more than {usual, select, there {is usual here and chance explains} other {chance explains}}{weeks, plural, =0 {} =1 {} other {, and has been for about # weeks}}: look at the place first, its staffing, its systems and its rules.',
  tooLittleWork: 'There is too little work on record to say more.',
  withinChance:
    'That is within what {usual, select, there {is usual here and chance explains} other {chance explains}}.',
  lastingly:
    'For long, breakdowns have come about {times, number} times as often here as elsewhere in the same conditions: that is taken into account whenever somebody here is judged.',
  heavyConditions: 'What makes breakdowns likelier for anyone, and was often the case: {conditions}.',
} as const
