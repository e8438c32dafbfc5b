import { AsyncLocalStorage } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'
import pg from 'pg'
import { BatchedReads } from './batched-reads.js'
import type { BetweenProcesses } from './between-processes.js'
import { outageIn } from './outage.js'
import { CONNECTION_LIVES_SECONDS, PostgresClient } from './postgres-client.js'
import type { ReplicaSettings } from './settings.js'

const LOOKS_EVERY_MS = 250
const PATIENCE_MS = 5_000
const MOST_WHO_WROTE = 100_000
const TOPIC = 'wrote'
const CONNECTIONS = 10

interface Moment {
  /** On this process's own monotonic clock, before the primary was asked. */
  at: number
  /** How far the primary's log had come then: a pg_lsn as it is written. */
  position: string
}

/**
 * A second server to read from, which follows the first and may be behind. It serves whoever has not written lately, or whose
 * writing it has by now: four times a second it is asked how far it has come, and each moment at which the primary is known to
 * have been there has then been reached by it too. The primary serves everybody else: whoever has just written, in whichever
 * process (they tell each other), what is done for nobody in particular, and all, where the replica is gone or too far behind.
 */
export class Replica {
  /** Connects when it is first asked, so that nothing waits for a replica that is not there. */
  private readonly pool: pg.Pool
  readonly reads: BatchedReads
  private readonly asker = new AsyncLocalStorage<string>()
  private readonly wrote: LRUCache<string, number>
  private moments: Moment[] = []
  private reached = -Infinity
  private timer: NodeJS.Timeout | undefined
  private closed = false
  private looking: Promise<void> = Promise.resolve()

  constructor(
    private readonly settings: ReplicaSettings,
    private readonly between: BetweenProcesses,
    private readonly primary: <Row>(sql: string) => Promise<Row[]>,
  ) {
    // What was said before they were heard has been missed: only moments from now on count.
    between.whenConnected(() => {
      this.moments = []
      this.reached = -Infinity
    })
    between.on<string>(TOPIC, (person) => this.owesNews(person))
    // For longer than a replica that is read from could lack what they wrote.
    this.wrote = new LRUCache({ max: MOST_WHO_WROTE, ttl: 2 * settings.mostBehindMs + PATIENCE_MS })
    this.pool = new pg.Pool({
      connectionString: settings.url,
      max: CONNECTIONS,
      connectionTimeoutMillis: PATIENCE_MS,
      statement_timeout: settings.statementMs,
      maxLifetimeSeconds: CONNECTION_LIVES_SECONDS,
      Client: PostgresClient,
      pipeline: true,
    } as pg.PoolConfig)
    this.reads = new BatchedReads(this.pool)
    this.pool.on('error', () => undefined) // whoever asks next is told
  }

  /** Begins to look at both. Until it has, the primary serves. */
  begin(): this {
    this.looking = this.look()
      .catch(() => undefined)
      .then(() => {
        if (!this.closed) this.timer = setTimeout(() => this.begin(), LOOKS_EVERY_MS).unref()
      })
    return this
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    await this.looking
    await this.pool.end()
  }

  /** Whatever `work` does, and whatever follows from it, is done for this person. */
  onBehalfOf<T>(personId: string, work: () => T): T {
    return this.asker.run(personId, work)
  }

  /** Whether whoever this is done for may be answered by the replica. */
  serves(): boolean {
    const person = this.asker.getStore()
    // Where the others are not heard, nobody tells who has written elsewhere.
    if (
      person === undefined ||
      !this.between.connected ||
      performance.now() - this.reached > this.settings.mostBehindMs
    )
      return false
    return (this.wrote.get(person) ?? -Infinity) < this.reached
  }

  /** Asked within a transaction that writes: so the other processes hear who has written, once it is kept. */
  async tellWhoWrites(ask: (sql: string, values: string[]) => Promise<unknown>): Promise<void> {
    const person = this.asker.getStore()
    if (person === undefined) return
    const { sql, values } = this.between.saying(TOPIC, person)
    await ask(sql, values)
  }

  /** From now on this person reads what is there now: they have written, or have been told of something. */
  owesNews(person = this.asker.getStore()): void {
    if (person !== undefined) this.wrote.set(person, performance.now())
  }

  private async look(): Promise<void> {
    const at = performance.now()
    const [now] = await this.primary<{ position: string }>('SELECT pg_current_wal_lsn()::text AS position')
    const tooLongAgo = at - this.settings.mostBehindMs
    this.moments = [...this.moments.filter((moment) => moment.at > tooLongAgo), { at, position: now!.position }]
    // What it has replayed is seen by whoever asks it from now on.
    const seen = await this.pool.query<{ reached: number }>(
      'SELECT COUNT(*)::int AS reached FROM unnest($1::pg_lsn[]) AS m (position) WHERE m.position <= pg_last_wal_replay_lsn()',
      [this.moments.map(({ position }) => position)],
    )
    const { reached } = seen.rows[0]!
    if (reached === 0) return
    this.reached = this.moments[reached - 1]!.at
    this.moments = this.moments.slice(reached)
  }
}

/** Whether it failed for being a replica: it cannot be reached, or had to give way to what the primary has changed. */
export const failedAsReplica = (error: unknown): boolean =>
  outageIn(error) !== undefined || (error as { code?: string }).code === '40001'
