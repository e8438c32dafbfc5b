const FULL = 'The disk that holds the records is full, and nothing was changed'
const READ_ONLY = 'The records can only be read just now, and nothing was changed'
const BUSY = 'The records are locked by something else just now, and nothing was changed'
const SLOW = 'The database took too long, and nothing was changed'
const LOST = 'The database cannot be reached just now; what was sent may have been kept or not'

/** What SQLite, PostgreSQL (SQLSTATE) and the network call it when the database itself, not the question, is the trouble. */
const OUTAGES: Readonly<Record<string, string>> = {
  SQLITE_FULL: FULL,
  SQLITE_READONLY: READ_ONLY,
  SQLITE_BUSY: BUSY,
  SQLITE_LOCKED: BUSY,
  SQLITE_IOERR: LOST,
  SQLITE_CANTOPEN: LOST,
  '53100': FULL,
  '25006': READ_ONLY,
  '55P03': BUSY,
  '57014': SLOW,
  '57P01': LOST,
  '57P02': LOST,
  '57P03': LOST,
  '08006': LOST,
  '08003': LOST,
  ECONNREFUSED: LOST,
  ECONNRESET: LOST,
}

/** What pg itself says of a connection that has ended, and of a pool that gets none. */
const LOST_WITHOUT_CODE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** What is wrong with the database, as the beginning of a sentence; undefined where it is something else. */
export function outageIn(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return OUTAGES[String(code)] ?? (LOST_WITHOUT_CODE.test(String(message)) ? LOST : undefined)
}
