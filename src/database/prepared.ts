import { LRUCache } from 'lru-cache'
import { CONNECTION_LIVES_SECONDS } from './postgres-client.js'
import { PreparedQuery } from './prepared-query.js'
import type { Dialect } from './settings.js'

/** A value that both databases take as a parameter. */
export type SqlValue = string | number | boolean | null

/** A client, or a pool of them. */
interface PostgresConnection {
  query(
    query: PreparedQuery,
    values: undefined,
    done: (error: Error | null, result?: { rows: unknown[] }) => void,
  ): unknown
}
interface SqliteConnection {
  all(sql: string, values: unknown[], done: (error: Error | null, rows: unknown[]) => void): unknown
}

/** Of the project's own statements some hundreds are in use; what people choose to read together makes more. */
export const MOST_NAMES = 4_000

const names = new Map<string, string>()
let given = 0
let since = performance.now()

/** Beyond so many different texts in half an hour they go without a name: somebody may be making them up. */
function nameOf(sql: string): { name?: string } {
  if (performance.now() - since > CONNECTION_LIVES_SECONDS * 1_000) {
    names.clear()
    since = performance.now()
  }
  let name = names.get(sql)
  if (!name && names.size < MOST_NAMES) names.set(sql, (name = `reprieve_${++given}`))
  return name ? { name } : {}
}

/**
 * Runs one statement with `$1 … $n` for its parameters as a prepared statement on a connection of either database:
 * on PostgreSQL naming a statement triples the speed of small reads.
 */
export function runPrepared<Row>(
  dialect: Dialect,
  connection: unknown,
  sql: string,
  values: SqlValue[],
): Promise<Row[]> {
  if (dialect === 'postgres') return onPostgres(connection as PostgresConnection, sql, values)
  return new Promise((resolve, reject) => {
    ;(connection as SqliteConnection).all(forSqlite(sql), values, (error, rows) =>
      error ? reject(error) : resolve(rows as Row[]),
    )
  })
}

const textsForSqlite = new LRUCache<string, string>({ max: MOST_NAMES })

/** SQLite counts `?1 … ?n`. The text stays the same one, so that what is prepared of it is found by looking, not by reading it. */
function forSqlite(sql: string): string {
  let text = textsForSqlite.get(sql)
  if (text === undefined) textsForSqlite.set(sql, (text = sql.replaceAll('$', '?')))
  return text
}

async function onPostgres<Row>(connection: PostgresConnection, sql: string, values: SqlValue[]): Promise<Row[]> {
  try {
    return await new Promise((resolve, reject) => {
      const query = new PreparedQuery({ ...nameOf(sql), text: sql, values })
      connection.query(query, undefined, (error, result) => (error ? reject(error) : resolve(result!.rows as Row[])))
    })
  } catch (error) {
    Error.captureStackTrace(error as Error) // who asked, instead of the socket that the answer came by
    throw error
  }
}
