/** What stands in somebody's calendar: it may be seen on a shared screen, so it names nobody and says nothing of a case. */
export const calendar = {
  name: 'Reprieve',
  STATEMENT: 'Reprieve: last day to tell your side',
  CONFIRM: 'Reprieve: last day to read what was sent to you',
  APPEAL: 'Reprieve: last day to appeal',
  HEARING: 'Reprieve: a conversation to which you are invited',
  MY_STEP: 'Reprieve: a step of yours is due',
  MY_REASSIGNMENT: 'Reprieve: your other work ends',
  STEP: 'Reprieve: a step is due in your store',
  REASSIGNMENT: 'Reprieve: somebody’s other work ends in your store',
  REVIEW: 'Reprieve: something that you see to is due',
} as const
