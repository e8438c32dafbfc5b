import sqlite3 from 'sqlite3'

type Callback = (error: Error | null, rows?: unknown[]) => void

const MOST_STATEMENTS = 200
const REPEATS = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i

/**
 * A connection that keeps its prepared statements (TypeORM would prepare each query anew) and begins transactions
 * IMMEDIATE: a transaction that begins as a reader and then writes fails at once, instead of waiting, when another
 * process has written in between.
 */
class PreparingDatabase extends sqlite3.Database {
  private readonly statements = new Map<string, sqlite3.Statement>()

  private prepared(sql: string): sqlite3.Statement {
    let statement = this.statements.get(sql)
    if (statement) this.statements.delete(sql)
    else statement = super.prepare(sql, (error: Error | null) => error && this.statements.delete(sql))
    this.statements.set(sql, statement)
    if (this.statements.size > MOST_STATEMENTS) {
      const [oldest, unused] = this.statements.entries().next().value!
      this.statements.delete(oldest)
      unused.finalize()
    }
    return statement
  }

  override all(sql: string, ...rest: unknown[]): this {
    if (!REPEATS.test(sql)) return super.all(begin(sql), ...rest)
    const { parameters, callback } = split(rest)
    this.prepared(sql).all(parameters, callback as never)
    return this
  }

  override run(sql: string, ...rest: unknown[]): this {
    if (!REPEATS.test(sql)) return super.run(begin(sql), ...rest)
    const { parameters, callback } = split(rest)
    this.prepared(sql).run(parameters, callback as never)
    return this
  }

  override close(callback?: (error: Error | null) => void): void {
    for (const statement of this.statements.values()) statement.finalize()
    this.statements.clear()
    super.close(callback)
  }
}

const begin = (sql: string) => (sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql)

function split(rest: unknown[]): { parameters: unknown; callback: Callback | undefined } {
  const last = rest.at(-1)
  const callback = typeof last === 'function' ? (last as Callback) : undefined
  return { parameters: (callback ? rest.slice(0, -1) : rest)[0] ?? [], callback }
}

/** The driver object for TypeORM. It declines `verbose()`, which makes every query build an Error and inspect its arguments. */
export function sqliteDriver(): unknown {
  const driver: Record<string, unknown> = { ...sqlite3, Database: PreparingDatabase }
  driver.verbose = () => driver
  return driver
}

export const OPEN_READ_ONLY = sqlite3.OPEN_READONLY
