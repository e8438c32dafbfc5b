export const appeals = {
  tooLate:
    'A response can be appealed within {days, number} days of the decision, days of leave not counted: here up to and including {until, date}. You can still contest the cause of the incident, or talk with HR.',
  decidedAlready: 'This appeal has been decided already. Read the decision with the appeal.',
  byTheEmployee: 'A response is appealed by the employee it is about, and by nobody for them.',
  wasAppealed: 'This was appealed, and that was decided. The decision and its reason stand with the appeal.',
  waitsAlready: 'You have appealed this already: it waits for somebody in HR who had no part in it.',
  notThere: 'There is no such appeal. Look it up in the review queue.',
  hadAPart: 'You had a part in this. The appeal waits for somebody in HR who had none.',
  foundByHr:
    'Something formal is in force over this, and is overturned where it was not theirs: so HR decides whose it was. Tell HR what you know of it.',
  foundBySomebodyElse:
    'Something formal is in force over this, and you had a part in it. Somebody else in HR says whether it was theirs.',
} as const
