import type { DataSourceOptions } from 'typeorm'
import { CONNECTION_LIVES_SECONDS, PostgresClient } from './postgres-client.js'
import { OPEN_READ_ONLY, type SqliteEngine, sqliteDriver } from './sqlite-driver.js'

export type Dialect = 'sqlite' | 'postgres'

/**
 * How to open the database: one connection (or pool) that writes, one that reads. `file` and `engine` are there for SQLite alone,
 * `replica` for PostgreSQL where it has one.
 */
export interface DatabaseSettings {
  dialect: Dialect
  writer: DataSourceOptions
  reader: DataSourceOptions
  file?: string
  engine?: SqliteEngine
  replica?: ReplicaSettings
}

export interface ReplicaSettings {
  url: string
  /** How long a statement may take, 0 for as long as it likes. */
  statementMs: number
  /** A replica further behind than this is not read from. */
  mostBehindMs: number
}

export const DEFAULT_DATABASE_URL = 'sqlite:data/reprieve.sqlite'

/** For PostgreSQL: a replica to read from and how far behind it may be, and how long a statement may take, 0 for as long as it likes. */
export interface Reaching {
  replica?: string | undefined
  mostBehindSeconds?: number
  statementSeconds?: number
}

/**
 * From `sqlite:FILE`, `postgres://…` or `postgresql://…` (and, for a replica, a second postgres address to read from).
 * Throws an Error whose message says what to set.
 */
export function databaseSettings(
  url: string,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations'>,
  { replica, mostBehindSeconds = 10, statementSeconds = 0 }: Reaching = {},
) {
  const common = { ...parts, migrationsTransactionMode: 'all' as const, logging: false }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const open = (address: string) =>
      ({
        ...common,
        type: 'postgres',
        url: address,
        poolSize: 10,
        connectTimeoutMS: 10_000,
        extra: {
          statement_timeout: statementSeconds * 1_000,
          maxLifetimeSeconds: CONNECTION_LIVES_SECONDS,
          Client: PostgresClient,
          pipeline: true,
        },
      }) satisfies DataSourceOptions
    return {
      dialect: 'postgres',
      writer: open(url),
      reader: open(url),
      ...(replica && {
        replica: {
          url: replica,
          statementMs: statementSeconds * 1_000,
          mostBehindMs: mostBehindSeconds * 1_000,
        },
      }),
    } satisfies DatabaseSettings
  }
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (!file || file === ':memory:')
    throw new Error('DATABASE_URL must be sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/NAME.')
  const engine = sqliteDriver()
  const open = { ...common, type: 'sqlite', database: file, driver: engine, busyTimeout: 10_000 } as const
  return {
    dialect: 'sqlite',
    file,
    engine,
    writer: open,
    reader: { ...open, flags: OPEN_READ_ONLY },
  } satisfies DatabaseSettings
}
