export const access = {
  noRule: 'Nobody may ask this: it states no rule of access.',
  tooOften: 'That is more than one person may ask in a minute. Wait {seconds, number} seconds and try again.',
  namesNobody: 'This token names nobody: its "{claim}" must be a text that the directory knows.',
  tokenExpired: 'This token has expired. Get a new one and send it.',
  tokenNotAccepted: 'This token is not one that this server accepts. Get a new one and send it.',
  twoAreKnownSo: 'Two people in the directory are known as this token names one. Tell your administrator.',
  somebodyElse: 'Somebody else has signed in in this browser since. Sign in again yourself, and go on.',
  trailAboutYou: 'This is about you: you see your own record as everybody does, and somebody else in HR the trail.',
  nobodyOfThisNumber: 'Nobody in the directory has this number. Look it up again.',
  whoAsks: 'This needs to know who is asking. Send a valid token as "Authorization: Bearer TOKEN".',
  knownSo:
    'Nobody in the directory is known as this token names them. Send a valid token as "Authorization: Bearer TOKEN".',
  forOthers: 'This is for {people} alone.',
} as const

/** Those who have a role. */
export const people = {
  EMPLOYEE: 'employees',
  STORE_MANAGER: 'store managers',
  HR: 'HR',
  SERVICE: 'service accounts',
  DEPUTY: 'deputies',
} as const
