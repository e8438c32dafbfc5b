/** What customers read by the link that they were sent. */
export const answersPage = {
  asks: '{store} asks how it went',
  score: 'From 0 to 10, if you like',
  words: 'In words',
  again: 'It is not over for me: please look at it again',
  send: 'Send',
  kept: 'Answer what you like. {store} reads it, and nothing else about you is kept.',
  thanks: 'Thank you',
  read: '{store} reads what you wrote.',
  ended: 'How it ended at {store}',
  wrongScore: 'A score is a number from 0 to 10.',
  nothing: 'Please answer one question at least.',
  tooMuch: 'That was a lot at once. Please try again in a little while.',
  changed:
    'Something has changed since you opened this. What you wrote still stands below: please look at it, and send it again.',
  asked: 'You have been asked already, by telephone or here. What you wrote now was not sent.',
} as const
