export const notices = {
  notThere: 'There is no such notice for you. Look its id up in your list of notices.',
  tokenExpired: 'This token has expired. Get a new one and subscribe again.',
  tooManyWait:
    'Too many notices wait for you here. Subscribe again, and read your list of notices for what you missed.',
} as const
