import { LRUCache } from 'lru-cache'
import type { Pool, PoolClient } from 'pg'
import { Gathered } from './gathered.js'
import { MOST_NAMES, runPrepared, type SqlValue } from './prepared.js'

/** What takes PostgreSQL no longer may share a connection with others, which wait for it. */
const QUICK_MS = 20
/** What takes longer is slow, whatever else the process did meanwhile: it hears late of answers when it is busy. */
const SLOW_MS = 250
/** How often something slow has to be quick, by itself, before it shares again. */
const OWED_ONCE_SLOW = 20
const MOST_TOGETHER = 32

interface Waiting {
  sql: string
  values: SqlValue[]
  answer: (rows: never[]) => void
  fail: (reason: unknown) => void
}

/**
 * Reads from a pool of connections to PostgreSQL. Those that come up in one turn of the event loop go out in one piece over one connection,
 * and are answered one after the other: where each takes a connection of its own, waking both sides costs more than most reads. Nobody
 * waits for a slow one: a statement shares once it has been quick by itself, and no more for a while when it was slow.
 */
export class BatchedReads {
  private readonly waiting = new Gathered<Waiting>(MOST_TOGETHER, (some) => this.send(some))
  /** How often a statement still has to be quick by itself, by its text. */
  private readonly owed = new LRUCache<string, number>({ max: MOST_NAMES })

  constructor(private readonly pool: Pick<Pool, 'connect'>) {}

  ask<Row>(sql: string, values: SqlValue[]): Promise<Row[]> {
    return new Promise<Row[]>((answer, fail) => {
      const one: Waiting = { sql, values, answer, fail }
      if (this.owedBy(sql) >= 1) this.send([one])
      else this.waiting.add(one)
    })
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

  private owedBy(sql: string): number {
    return this.owed.get(sql) ?? 1
  }

  private learn(sql: string, milliseconds: number): void {
    const owed = this.owedBy(sql)
    if (milliseconds <= QUICK_MS) this.owed.set(sql, Math.max(0, owed - 1))
    else this.owed.set(sql, milliseconds > SLOW_MS ? OWED_ONCE_SLOW : Math.min(OWED_ONCE_SLOW, owed + 1 / 4))
  }
}
