/** The letter on a decision, to the employee. */
export const letter = {
  title: 'Decision on {reference}',
  placeAndDay: '{store}, {day, date}',
  greeting: 'Dear {name},',
  closing: 'Take your time with this letter, and read it with somebody you trust. HR',

  whatWasDecided: 'What was decided',
  whatCouldFollow: 'What could follow',
  why: 'Why',
  whatWasAlleged: 'What was alleged',
  whatYouSaid: 'What you said',
  whatWasSaid: 'What was said when it was heard',
  fiveQuestions: 'The five questions that were asked of what was done',
  howLong: 'How long it weighs',
  ifYouSeeItDifferently: 'If you see it differently',

  decided: 'On {day, date} HR decided on {kind}.',
  declined: 'On {day, date} HR declined what was asked for, {kind}. It has no effect, and counts for nothing.',
  fromTo: 'It is from {from, date} to {to, date}, both days counted.',
  overturned: 'An appeal has overturned it since: it counts for nothing.',
  notYours: 'HR has found since that it was not yours. It is overturned, and counts for nothing.',
  neverBack: 'You need not do anything, and it never comes back.',
  foundOn: 'Found on {day, date}, of {reference}: {reason}',
  narrowed:
    'HR found on {day, date} that {reference} was not yours: {reason} It stands with the rest, which bears it by itself.',

  outcome: '{chosen, select, yes {☒} other {☐}} {kind}',
  askedForIt: '{name} asked for it.',
  somebodyWhoHasLeft: 'Somebody who has left',
  standardCited: 'The standard that was cited: {title}.',
  ofTheNotes: 'Of the notes of {day, date}: {comment}',
  noAccount: 'You gave no account before it was decided.',
  heard:
    '{day, date}{there, select, no {, without you, which is no admission} denied {, when you were not there, as you say} other {}}: {text}',
  youBrought: 'You brought {companion}.',
  withoutHearing: 'It was decided in your favour without a hearing.',
  answered: '{asked} {yes, select, yes {Yes} other {No}}: {reason}',

  weighsNothing: 'It weighs nothing.',
  endsEmployment: 'It ends your employment.',
  weighsTwelveMonths: 'It weighs for twelve months from its first day, and then in nothing.',
  weighsUntil: 'It weighs until {day, date}, that day counted, and then in nothing.',
  appeal:
    'You can appeal up to and including {day, date}, days of leave not counted. Somebody in HR who had no part in it hears you first, and then decides; it is suspended until then. You can do so also after you have left.',
  appealed: 'You have appealed it. The letter on your appeal says what came of it.',
  nothingToAppeal: 'There is nothing to appeal. You can still correct what is recorded, or talk with HR.',
} as const

/** The letter on what came of an appeal, where it says something else than the one on the decision. */
export const appealLetter = {
  title: 'Decision on your appeal, {reference}',
  upheld: 'On {day, date} HR upheld your appeal against {kind}: it is overturned, and counts for nothing.',
  rejected: 'On {day, date} HR rejected your appeal against {kind}: it stands.',
  whatItWasAgainst: 'What you appealed',
  against: 'You were given {kind} on {day, date}. The reasons that were given then:',
  againstAlone: 'You were given {kind} on {day, date}.',
  yourAppeal: 'Your appeal of {day, date}: {text}',
  whatIsNext: 'What is next',
  nextUpheld:
    'You need not do anything. It never comes back, neither for this nor for anything else about the same event.',
  nextUpheldInformal: 'You need not do anything: it has ended.',
  backAtWork: 'Talk with HR about your return to work and about the pay that you missed.',
  nextRejected:
    'An appeal is made once: here nothing further can be asked for. A works council, a union or a lawyer can tell you what you can still do elsewhere, and how soon that has to be; you can open this case to a representative. You can still correct what is recorded.',
} as const

/** The five questions of the just culture guide, as they are asked. */
export const fiveQuestions = {
  MEANT_HARM: 'Was harm meant?',
  ILL: 'Was the person ill, or not able to do it?',
  RULE_KNOWN: 'Was there a reasonable rule, and was it known?',
  PEER_WOULD_HAVE: 'Would a peer have done the same?',
  MITIGATING: 'Is there anything else that speaks for them?',
} as const
