import pg from 'pg'

/** A statement with this in its text reads so much at most. It is for those whose rows and lists a request chooses. */
export const BOUNDED = '/* bounded */'

/** Characters of all values of a statement together. */
const MOST = 64 * 1024 * 1024

/** What is thrown where a statement would read more. */
export class TooMuchRead extends Error {
  readonly code = 'TOO_MUCH_READ'

  constructor() {
    super('A statement would have read more than it may.')
  }
}

/**
 * PostgreSQL's parsers of values for one statement, which count what arrives. Once they throw, pg lets go of every further row
 * as it comes, and fails with what was thrown. (SQLite has a limit of its own: see sqlite-driver.ts.)
 */
export function countingParsers(most = MOST): pg.CustomTypesConfig {
  let read = 0
  return {
    getTypeParser: (type: number, format?: 'text' | 'binary') => {
      const parse = pg.types.getTypeParser(type, format as 'text') as (value: string) => unknown
      return (value: string) => {
        read += value.length
        if (read > most) throw new TooMuchRead()
        return parse(value)
      }
    },
  } as pg.CustomTypesConfig
}
