/** What something formal waits for, on the way to a decision: spoken to the employee where `you` is "yes". */
export const hearing = {
  invite:
    '{you, select, yes {You are heard first: HR invites you to a hearing, not before {day, date}, so that you have five working days with all the evidence.} other {The employee is heard first: HR invites them to a hearing, not before {day, date}, so that they have five working days with all the evidence.}}',
  heardOn: 'It is heard on {day, date}. Afterwards HR records what was said.',
  hear: 'The day of the hearing has come: HR records what was said, or that {you, select, yes {you} other {the employee}} did not come.',
  hearAgain:
    'Evidence came later than five working days before the hearing. HR adjourns it, and {you, select, yes {you are} other {the employee is}} heard on it, not before {day, date}.',
  confirmNotes:
    '{you, select, yes {You read the notes of the hearing, and confirm them or comment on them until {day, date}.} other {The employee reads the notes of the hearing, and confirms them or comments on them until {day, date}.}}',
  answerQuestions: 'Whoever decides answers the five questions first, each with a reason.',
  decided: 'It is decided, or was taken back.',
  decide: '{you, select, yes {You have} other {The employee has}} been heard: HR decides.',
  tooFewAgree:
    'For misconduct two people agree who have no part in it: in HR, or where HR has too few, deputies from outside whom the directory named before this was asked for. There are not enough of them: it waits until there are more in HR.',
  tooFewDecide:
    'Nobody in HR is without a part in it, nor is there a deputy from outside whom the directory named before this was asked for. It waits until there is somebody more in HR.',
  secondToAgree:
    'One person in HR has agreed. It takes effect when a second one does, who has answered the five questions too.',
  twoToAgree:
    '{you, select, yes {You have} other {The employee has}} been heard. For misconduct two people in HR have to agree.',
  findingHeldBack:
    'You may be one of those who decide what was asked for about this person: hear them and answer the five questions first. What was found is shown to you afterwards, so that it is the act that you weigh.',
} as const
