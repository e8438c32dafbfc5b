export const hearings = {
  youDecide: 'You decide this: somebody else in HR investigates.',
  notesAtMost: 'There are {most, number} notes: put together what there is more in a document.',
  notHeardYet: 'The employee has not been heard yet: the questions are answered afterwards.',
  answeredAlready: 'You have answered the five questions: your answers stand.',
  deputyAgreed: 'A deputy has agreed already, and somebody in HR without a part in it has to agree, too.',
  colleaguesNumber: 'Give the number of a colleague, or leave this out.',
  eachQuestionOnce: 'Answer each of the five questions once.',
  ledBy:
    'A hearing is led by somebody in HR without a part in it: who neither asked for it, recorded it, first said that it was theirs, told of it nor comes with the employee, and is not named in it; who did not manage the store then, was in HR before it was asked for, and has not written shifts that the employee is measured by. On appeal it is also nobody who heard or decided it first, settled whose or how grave it was or how a shift was, or obtained a document of it.',
  youInvestigated: 'You investigated this: somebody else in HR decides.',
  byWhoIsHeard: 'Only the employee who is heard can do this.',
  notThere: 'There is no hearing on this. Look it up on the response.',
  isOver: 'This was decided or withdrawn: nothing more is heard of it here.',
  heardAlready: 'This was heard. Adjourn it first, with a reason, if there is something new to hear.',
  hasADay: 'There is a day for it. Adjourn it first, with a reason, if it has to be another.',
  noDayToMove: 'There is no day to move: you are invited to one first.',
  movedOnce: 'You have moved it once already. Ask HR to adjourn it, and say why.',
  dayUntil: 'Choose a day until {latest, date}.',
  noSuchColleague: 'There is no such colleague in your store. Leave the number out: whom you bring may be anybody.',
  recordedAlready: 'What was said is recorded already.',
  notYet: 'The hearing has not been yet: it is recorded afterwards.',
  noNotes: 'There are no notes of a hearing yet.',
  noDayToAdjourn: 'There is no day to adjourn: invite the employee to one.',
  tooSoon:
    'The employee has five working days with all the evidence, and knows the day two working days before: choose {earliest, date} or a later day.',
  saidOtherwise:
    'The employee says that it was not as you recorded it the last time: somebody else in HR holds it, and says whether they came.',
  inDaytime: 'Choose a time between {from}:00 and {to}:00 at the store. The employee can move it to another.',
  aWorkingDay: 'Choose a day on which the store works and the employee is not on leave.',
  settledByOthers:
    'Something formal waits over this, and you have a part in it. Somebody else in HR settles what the employee says against it. Where there is nobody else, what was asked for can be withdrawn; if it is appealed, the appeal is decided first.',
  oneIsMissing: 'Answer each of the five questions once. This one is missing, or answered twice: {question}',
} as const
