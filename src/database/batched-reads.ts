import { AsyncResource } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'
import type { Pool, PoolClient } from 'pg'
import { runPrepared, type SqlValue } from './prepared.js'

/** What takes PostgreSQL no longer may share a connection with others, which wait for it. */
const QUICK_MS = 20
const MOST_TOGETHER = 32
const MOST_TEXTS = 4_000

interface Waiting {
  sql: string
  values: SqlValue[]
  answer: (rows: never[]) => void
  fail: (reason: unknown) => void
}

/**
 * Reads from a pool of connections to PostgreSQL. Those that come up in one turn of the event loop go out in one piece over one connection,
 * and are answered one after the other: where each takes a connection of its own, waking both sides costs more than most reads. Nobody
 * waits for a slow one: a statement shares only once it has been quick by itself, and no more when it has been slow several times.
 */
export class BatchedReads {
  private waiting: Waiting[] = []
  /** For nobody in particular: who began to wait first must not be taken for who asks. */
  private readonly flush = AsyncResource.bind(() => this.sendAll())
  /** The milliseconds that a statement took, by its text. */
  private readonly took = new LRUCache<string, number>({ max: MOST_TEXTS })

  constructor(private readonly pool: Pick<Pool, 'connect'>) {}

  ask<Row>(sql: string, values: SqlValue[]): Promise<Row[]> {
    return new Promise<Row[]>((answer, fail) => {
      const one: Waiting = { sql, values, answer, fail }
      if ((this.took.get(sql) ?? Infinity) > QUICK_MS) return this.send([one])
      if (this.waiting.length === 0) setImmediate(this.flush)
      this.waiting.push(one)
    })
  }

  private sendAll(): void {
    const all = this.waiting
    this.waiting = []
    for (let from = 0; from < all.length; from += MOST_TOGETHER) this.send(all.slice(from, from + MOST_TOGETHER))
  }

  private send(some: Waiting[]): void {
    this.pool.connect((error, client, release) => {
      if (error) for (const { fail } of some) fail(error)
      else void this.run(some, client!).then(release)
    })
  }

  /** Returns what went wrong with any of them: the connection is then not used again. */
  private async run(some: Waiting[], client: PoolClient): Promise<Error | undefined> {
    let since = performance.now()
    let wrong: Error | undefined
    await Promise.all(
      some.map(async ({ sql, values, answer, fail }) => {
        try {
          const rows = await runPrepared<never>('postgres', client, sql, values)
          const now = performance.now()
          this.learn(sql, now - since)
          since = now
          answer(rows)
        } catch (reason) {
          fail((wrong = reason as Error))
        }
      }),
    )
    return wrong
  }

  /** A busy process is late to hear of an answer: only what was slow several times is held to be slow. */
  private learn(sql: string, milliseconds: number): void {
    this.took.set(sql, Math.min(milliseconds, 2 * (this.took.get(sql) ?? Infinity)))
  }
}
