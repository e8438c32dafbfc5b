export const review = {
  aDay: 'Give a day of the calendar, such as 2026-11-22.',
  fewForHr: 'Only HR is told of few people: ask without a purpose.',
  sayPurpose: 'Say in {least, number} to {most, number} characters what it is for: the people it is about can read it.',
  endsBeforeBegin: 'This ends before it begins. Choose a day on or after {from, date}.',
  notYet: 'Nothing has happened then yet: today is {today, date}.',
  fewerThan:
    'Choose a number from {least, number} to {most, number}: fewer than {least, number} people can be told apart.',
  forHrAlone: 'This is for HR alone.',
  eagernessByManager:
    'Who logs whom how eagerly is asked by manager alone, where you ask whether everyone is treated alike.',
  groupsAtOnce:
    'These are {groups, number} groups, and {most, number} can be opened at once. Ask for those that are marked (marked: true), or for one by its key (key: …).',
  monthNotBegun: '{month, date, ::yMMMM} has not begun yet. Give a month up to {latest, date, ::yMMMM}.',
  nameYourStore: 'Name one of the stores that you manage.',
  chooseOneOf: 'Choose one of {words}.',
  monthsAtMost: 'Ask about {most, number} months at most: from {from, date} on.',
  onceOver:
    'This is told of {months, number} months at a time, once they are over: up to {until, date}. Choose an earlier day.',
  noSuchExport: 'There is no such export. There are: {names}.',
  nobodyOfThisNumber: 'There is nobody with this number.',
  inOneGroup: 'This person is named before: each belongs to one group.',
  groupName: 'A group is called something, in {most, number} characters at most.',
  groupsFrom: 'Name {least, number} to {most, number} groups. These are {groups, number}.',
  eagernessByManagerAlone: 'Who logs whom how eagerly is asked by manager alone.',
  unansweredByStore: 'Nobody has answered these, so no manager can be told apart by them. Ask by store.',
  noMonth: '{month} is no month. Give one as 2025-11.',
  sayMonth: 'Nothing is no month. Give one as 2025-11.',
} as const
