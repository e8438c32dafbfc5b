import { mkdtempSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import pg from 'pg'
import { atEnd } from './at-end.js'
import { type PostgresServer, startPostgres } from './databases.js'
import { testFolder } from './own-database.js'

/** As whoever wants to lose nothing sets it, but for power cuts: the machine goes on. */
const REPLICATED = ['fsync=off', 'wal_level=replica', 'max_wal_senders=4', 'wal_keep_size=512MB', 'autovacuum=off']

export const urlOf = ({ port }: PostgresServer) => `postgres://postgres@127.0.0.1:${port}/postgres`
const newFolder = () => mkdtempSync(join(testFolder(), 'server-'))

export async function startPrimary(): Promise<PostgresServer> {
  const primary = await startPostgres(newFolder(), { tuned: REPLICATED })
  atEnd(() => primary.kill())
  return primary
}

/** A real replica, which streams from the primary. The primary is ended for the copy, and goes on. */
export async function startReplicaOf(primary: PostgresServer): Promise<PostgresServer> {
  await primary.stop()
  const follows = `primary_conninfo=host=127.0.0.1 port=${primary.port} user=postgres application_name=replica`
  const replica = await startPostgres(newFolder(), { tuned: [...REPLICATED, follows], copyOf: primary })
  atEnd(() => replica.kill())
  await primary.start()
  await until(async () => (await ask(primary, 'SELECT state FROM pg_stat_replication'))[0]?.state === 'streaming')
  return replica
}

/** From now on the primary acknowledges only what the replica has as well. */
export async function waitForReplica(primary: PostgresServer): Promise<void> {
  await ask(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'")
  await ask(primary, 'SELECT pg_reload_conf()')
  await until(async () => (await ask(primary, 'SELECT sync_state FROM pg_stat_replication'))[0]?.sync_state === 'sync')
}

/** One statement by the bare driver, past everything of ours. */
export async function ask(server: PostgresServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: urlOf(server) })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries === 600) throw new Error('It did not come to be so within a minute.')
    await pause(100)
  }
}
