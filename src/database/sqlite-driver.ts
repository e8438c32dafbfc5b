import sqlite3 from 'sqlite3'

/** A driver as TypeORM takes it; what is said here is what asking a database in memory needs. */
export interface SqliteEngine {
  Database: new (file: string) => {
    exec(sql: string, callback: (error: Error | null) => void): unknown
    all(sql: string, callback: (error: Error | null, rows?: unknown[]) => void): unknown
    close(): void
  }
}

type Callback = (error: Error | null, rows?: unknown[]) => void

const MOST_STATEMENTS = 200
/** Of one value, made lists included. SQLite's own limit is what fits into memory, and then the process ends. */
const MOST_BYTES = 64 * 1024 * 1024
/** What each connection is set to. */
const SETTINGS = [
  // 16 MiB of pages in memory: with SQLite's own 2, one incident logged reads hundreds of them from the file again.
  'cache_size = -16384',
  // The rows that a transaction has touched are noted in a table of its own, which need not be a file.
  'temp_store = MEMORY',
  // After 16 MiB of its log, not 4: pages that most writes change are then written to the file itself once for many.
  'wal_autocheckpoint = 4000',
]
const REPEATS = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i

/**
 * A connection that keeps its prepared statements (TypeORM would prepare each query anew) and begins transactions
 * IMMEDIATE: a transaction that begins as a reader and then writes fails at once, instead of waiting, when another
 * process has written in between.
 */
class PreparingDatabase extends sqlite3.Database {
  private readonly statements = new Map<string, Prepared>()

  constructor(...opening: ConstructorParameters<typeof sqlite3.Database>) {
    super(...opening)
    this.configure('limit', sqlite3.LIMIT_LENGTH, MOST_BYTES)
    // Where the file is none of SQLite's, whoever opens it is told.
    for (const setting of SETTINGS) super.run(`PRAGMA ${setting}`, () => undefined)
  }

  /**
   * Calls `use` with the statement once it is prepared, or with what is wrong with it. (Left to itself, node-sqlite3
   * forgets whoever waits for a statement that turns out wrong, and they would wait for ever.)
   */
  private withPrepared(sql: string, use: (error: Error | null, statement: sqlite3.Statement) => void): void {
    let prepared = this.statements.get(sql)
    if (prepared)
      this.statements.delete(sql) // put back at the end: the first in the map is the one unused for longest
    else prepared = this.preparing(sql)
    this.statements.set(sql, prepared)
    if (prepared.waiting) prepared.waiting.push(use)
    else use(null, prepared.statement)
    if (this.statements.size > MOST_STATEMENTS) this.forgetOldest()
  }

  private preparing(sql: string): Prepared {
    const prepared = { waiting: [] } as unknown as Prepared
    prepared.statement = super.prepare(sql, (error: Error | null) => {
      const { waiting, statement } = prepared
      prepared.waiting = undefined
      if (error) this.statements.delete(sql)
      for (const use of waiting ?? []) use(error, statement)
    })
    return prepared
  }

  private forgetOldest(): void {
    const [sql, { statement, waiting }] = this.statements.entries().next().value!
    if (waiting) return // in use this very moment
    this.statements.delete(sql)
    statement.finalize()
  }

  override all(sql: string, ...rest: unknown[]): this {
    if (!REPEATS.test(sql)) return super.all(begin(sql), ...rest)
    const { parameters, callback } = split(rest)
    this.withPrepared(sql, (error, statement) =>
      error ? callback?.(error) : statement.all(parameters, callback as never),
    )
    return this
  }

  override run(sql: string, ...rest: unknown[]): this {
    if (!REPEATS.test(sql)) return super.run(begin(sql), ...rest)
    const { parameters, callback } = split(rest)
    this.withPrepared(sql, (error, statement) =>
      error ? callback?.(error) : statement.run(parameters, callback as never),
    )
    return this
  }

  override close(callback?: (error: Error | null) => void): void {
    for (const { statement } of this.statements.values()) statement.finalize()
    this.statements.clear()
    super.close(callback)
  }
}

interface Prepared {
  statement: sqlite3.Statement
  /** Who waits for it; undefined once it is ready. */
  waiting: ((error: Error | null, statement: sqlite3.Statement) => void)[] | undefined
}

const begin = (sql: string) => (sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql)

function split(rest: unknown[]): { parameters: unknown; callback: Callback | undefined } {
  const last = rest.at(-1)
  const callback = typeof last === 'function' ? (last as Callback) : undefined
  return { parameters: (callback ? rest.slice(0, -1) : rest)[0] ?? [], callback }
}

/** The driver object for TypeORM. It declines `verbose()`, which makes every query build an Error and inspect its arguments. */
export function sqliteDriver(): SqliteEngine {
  const driver = { ...sqlite3, Database: PreparingDatabase, verbose: () => driver }
  return driver
}

export const OPEN_READ_ONLY = sqlite3.OPEN_READONLY
