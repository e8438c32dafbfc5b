export const queue = {
  loggedYourself: 'You logged this yourself, and it is contested: somebody else in HR has to decide.',
  daysNotNegative: 'Days of waiting are 0 or more.',
  daysAtMost: 'Ask for ten years of waiting at most.',
  noSuchStore: 'There is no store with this code. Look it up again.',
  nobodyOfThisNumber: 'There is nobody with this number. Look it up again.',
  takenBy:
    '{name} took this on {since, date, ::yMMMMdHHmm} UTC: ask them to release it. Without a decision it is free again {days, number} days after that.',
  hadItsDays:
    'You had this for {days, number} days, so it is free for others now. You can decide it without taking it on, or take it on again from {again, date, ::yMMMMdHHmm} UTC.',
  appealedWithYourPart:
    'What you had a part in is appealed, and whoever hears the appeal needs it free. You can decide what waits for you without taking it on.',
  notTakenByYou: 'You have not taken this, so there is nothing to release.',
  nothingWaits: 'Nothing waits under this id: it may have been decided. Look at the review queue again.',
} as const
