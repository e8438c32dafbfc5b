export const edge = {
  most500: 'Keep this to 500 characters.',
  most5000: 'Keep this to 5,000 characters.',
  most2000: 'Keep this to 2,000 characters.',
  most200: 'Keep this to 200 characters.',
  most60: 'Keep this to 60 characters.',
  codeForm: 'Use 2 to 40 capital letters, digits, "-" or "_", beginning with a letter.',
  tooMuchToRead: 'This is too much to be read at once. Please ask for fewer rows or fields.',
  required: 'This is required: please give a value.',
  otherHash:
    'The document that was sent does not belong to the hash beside it: send one of them, or both as they belong together.',
  oneRowAtLeast: 'Ask for one row at least.',
  countedAtMost: 'Ask for 100 at most: no more are counted.',
  rowsAtMost: 'Ask for 100 rows at most, and for the next page with "after".',
  foreignCursor: 'This cursor is not one that this list gave. Leave it out to start anew.',
  notValid: 'This is not valid.',
  nameTheOperation:
    'This document has several operations or none of that name: please name the one to run in "operationName".',
  subscribeOverSocket:
    'Subscriptions run over a WebSocket at this same address, with the protocol graphql-transport-ws.',
  tooDeep:
    'This query is {depth, number} levels deep, and {most, number} are allowed. Please ask for the inner parts in a query of their own.',
  answerTooLong:
    'This answer is too long to be sent. Please ask for fewer rows at once ("first") or for fewer fields in each.',
  listTooLong: 'One of the lists that you ask for is too long to be read. Please ask for fewer fields of it.',
  noHost: 'This header names no host.',
  connectionsAtMost: 'You are connected {most, number} times already. Close a window first.',
  subscriptionsAtMost: 'One connection carries {most, number} subscriptions at most. End one of them first.',
  queriesOverPost: 'Queries and mutations are sent with HTTP POST to this same address.',
  noText: 'This holds a character that is no text (U+0000). Take it out.',
  empty: 'Say something here: it is empty.',
  charactersAtMost: 'Keep this to {most, number} characters.',
  searchWords: 'Search by 100 characters at most.',
  keyForm: 'An idempotency key has 1 to 200 characters.',
  fault:
    'Something went wrong on our side. Please try again; if it happens again, tell your administrator the number {faultId}.',
  outage:
    '{outage}. Please try again in a few minutes; if it happens again, tell your administrator the number {faultId}.',
  chooseOneOf: '{problem} Choose one of {choices}.',
  noSuchWord:
    'Value "{value}" does not exist in "{type}" enum.{meant, select, NONE {} other { Did you mean the enum value {meant}?}}',
  noSuchField:
    'Field "{field}" is not defined by type "{type}".{meant, select, NONE {} other { Did you mean {meant}?}}',
  cannotRepresent: '{type, select, Int {{text}} Float {{text}} String {{text}} Boolean {{text}} other {{text}}}',
  asItSays: '{text}',
  noTime: '"{text}" is not a time: write a date, a time and an offset, such as 2026-11-22T09:30:00+01:00.',
  noDay: '"{text}" is not a day of the calendar: write it as in 2026-11-22.',
  textInQuotes: 'A {name} is text in double quotes.',
  listAtMost: 'At most {most, number} can be given here. Send the others on their own.',
  documentTooLong:
    'This document has more than {most, number} {what, select, definitions {operations and fragments} selections {fields} variables {variables} aliases {aliases} directives {directives} alike {fields of one name side by side} other {levels}}. Please ask in several requests.',
  tooCostly:
    'This query costs {cost, number}, and {most, number} is allowed. Please ask for fewer rows at once ("first") or for fewer fields in each.',
  costsWithoutEnd:
    'This query costs more than can be counted, and {most, number} is allowed. Please ask for fewer rows at once ("first") or for fewer fields in each.',
} as const

/** What is wrong with the database, as the beginning of a sentence. */
export const outage = {
  full: 'The disk that holds the records is full, and nothing was changed',
  readOnly: 'The records can only be read just now, and nothing was changed',
  busy: 'The records are locked by something else just now, and nothing was changed',
  slow: 'The database took too long, and nothing was changed',
  lost: 'The database cannot be reached just now; what was sent may have been kept or not',
} as const
