import { BOUNDED, countingParsers } from './bounded.js'
import type { Dialect } from './settings.js'

/** A value that both databases take as a parameter. */
export type SqlValue = string | number | boolean | null

interface PostgresConnection {
  query(config: { name: string; text: string; values: unknown[]; types?: unknown }): Promise<{ rows: unknown[] }>
}
interface SqliteConnection {
  all(sql: string, values: unknown[], done: (error: Error | null, rows: unknown[]) => void): unknown
}

const names = new Map<string, string>()
function nameOf(sql: string): string {
  let name = names.get(sql)
  if (!name) names.set(sql, (name = `reprieve_${names.size + 1}`))
  return name
}

/**
 * Runs one statement with `$1 … $n` for its parameters as a prepared statement on a connection of either database:
 * on PostgreSQL naming a statement triples the speed of small reads. Give it a bounded number of different texts.
 */
export function runPrepared<Row>(
  dialect: Dialect,
  connection: unknown,
  sql: string,
  values: SqlValue[],
): Promise<Row[]> {
  if (dialect === 'postgres')
    return (connection as PostgresConnection)
      .query({
        name: nameOf(sql),
        text: sql,
        values,
        ...(sql.includes(BOUNDED) ? { types: countingParsers() } : {}),
      })
      .then((result) => result.rows as Row[])
  return new Promise((resolve, reject) => {
    ;(connection as SqliteConnection).all(sql.replaceAll('$', '?'), values, (error, rows) =>
      error ? reject(error) : resolve(rows as Row[]),
    )
  })
}
