/** What is the matter, as people are told of it (language/catalogue: outage). */
export type Outage = 'full' | 'readOnly' | 'busy' | 'slow' | 'lost'

/** What SQLite, PostgreSQL (SQLSTATE) and the network call it when the database itself, not the question, is the trouble. */
const OUTAGES: Readonly<Record<string, Outage>> = {
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'readOnly',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_IOERR: 'lost',
  SQLITE_CANTOPEN: 'lost',
  '53100': 'full',
  '25006': 'readOnly',
  '55P03': 'busy',
  '57014': 'slow',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '08006': 'lost',
  '08003': 'lost',
  ECONNREFUSED: 'lost',
  ECONNRESET: 'lost',
}

/** What pg itself says of a connection that has ended, and of a pool that gets none. */
const LOST_WITHOUT_CODE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** What is wrong with the database; undefined where it is something else. */
export function outageIn(error: unknown): Outage | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return OUTAGES[String(code)] ?? (LOST_WITHOUT_CODE.test(String(message)) ? 'lost' : undefined)
}
