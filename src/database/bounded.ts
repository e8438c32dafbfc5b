/** A statement with this in its text reads so much at most. It is for those whose rows and lists a request chooses. */
export const BOUNDED = '/* bounded */'

/** Characters of all values of a statement together, on PostgreSQL. (SQLite has a limit of its own: see sqlite-driver.ts.) */
export const MOST_READ = 64 * 1024 * 1024

/** What is thrown where a statement would read more. */
export class TooMuchRead extends Error {
  readonly code = 'TOO_MUCH_READ'

  constructor() {
    super('A statement would have read more than it may.')
  }
}
