/** What stands behind links that lead nowhere, or to which too much was sent. */
export const doors = {
  noSuchPage: 'There is no such page',
  oldLink: 'The link may be an old one. Please ask at the store for the one of today.',
  tooMuch: 'That was a lot at once. Please try again in a little while.',
  noSuchCalendar: 'There is no such calendar. Make a new link in Reprieve.',
  calendarTooOften: 'Once a minute is enough. Please let your calendar ask less often.',
  signInHere: 'Only a page of this server can sign in here.',
  signOutHere: 'Only a page of this server can sign out here.',
  tokenTooLong: 'This token is longer than browsers keep: ask for one with fewer claims.',
} as const

/** Where customers of a store thank somebody. */
export const thanksPage = {
  thank: 'Thank somebody at {store}',
  whom: 'Who was it? A name, or what they did',
  words: 'What went well?',
  send: 'Send',
  kept: 'We keep what you write here, and nothing else about you. Somebody of the store reads it first.',
  thanks: 'Thank you',
  goesTo: 'It goes to {store}, where somebody reads it and passes it on.',
  poster: 'Did somebody at {store} do well by you?',
  tellUs: 'Tell us, without an account: point your telephone at this, or go to {link}',
  code: 'QR code of the link',
  sayWhat: 'Please write what went well.',
} as const

/** What staff should know before they serve somebody. */
export const forewarning = {
  abused:
    'Staff were abused on {days, plural, one {# day} other {# days}}, the last time on {last, date}, as {voices, plural, =1 {one person says} other {# people say}}.',
  needNotBear: 'You need not bear it: fetch somebody, or end the conversation.',
  helped: 'What helped: {words}',
} as const
