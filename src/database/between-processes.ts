import { randomUUID } from 'node:crypto'
import { Logger } from '@nestjs/common'
import type pg from 'pg'
import { PostgresClient } from './postgres-client.js'

const CHANNEL = 'reprieve'
/** PostgreSQL takes messages of less than 8000 bytes. */
const LONGEST = 7_500
const TOGETHER_MS = 10
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const PATIENCE_MS = 10_000

/** What is said to the other processes: what it is about, and what of it. */
type Said = readonly [topic: string, what: unknown]

/**
 * What the processes that share a PostgreSQL tell each other (LISTEN and NOTIFY): whoever isn't connected at the moment misses it.
 * On SQLite there is only one process, and nothing is said.
 */
export class BetweenProcesses {
  private readonly log = new Logger(BetweenProcesses.name)
  private readonly self = randomUUID()
  private readonly connections: (() => void)[] = []
  private readonly listeners = new Map<string, (what: never) => void>()
  private client: pg.Client | undefined
  private held: Said[] = []
  private timer: NodeJS.Timeout | undefined
  private pause = FIRST_PAUSE_MS
  private closed = false

  /** `url` of the primary, where it is PostgreSQL. */
  constructor(private readonly url: string | undefined) {}

  /** One for each topic; what it is told was sent by another process. */
  on<What>(topic: string, listener: (what: What) => void): void {
    this.listeners.set(topic, listener)
  }

  /** Is told each time that the others begin to be heard. */
  whenConnected(then: () => void): void {
    this.connections.push(then)
  }

  /** Whether the others are heard just now. */
  get connected(): boolean {
    return this.client !== undefined
  }

  /** Connects, and again whenever that ends. */
  async begin(): Promise<void> {
    if (!this.url || this.closed) return
    const client = new PostgresClient({ connectionString: this.url, connectionTimeoutMillis: PATIENCE_MS })
    client.on('notification', ({ payload }) => this.hear(payload))
    let lost = false
    const again = (error?: unknown) => {
      if (lost || this.closed) return
      lost = true
      this.client = undefined
      if (error) this.log.warn(`Other processes are not heard for now: ${String(error)}`)
      client.end().catch(() => undefined)
      this.timer = setTimeout(() => void this.begin(), this.pause).unref()
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
    }
    client.on('error', again)
    client.on('end', () => again())
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      this.client = client
      this.pause = FIRST_PAUSE_MS
      for (const then of this.connections) then()
    } catch (error) {
      again(error)
    }
  }

  async close(): Promise<void> {
    if (this.closed) return
    await this.flush()
    this.closed = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => undefined)
  }

  /** Several of one moment go in one message. `what` is at most some thousand characters as JSON. */
  send(topic: string, what: unknown): void {
    if (!this.client || this.closed) return
    this.held.push([topic, what])
    if (this.held.length === 1) setTimeout(() => void this.flush(), TOGETHER_MS).unref()
  }

  /** The statement that says it as part of a transaction: it is heard once that is kept, and never if it is undone. */
  saying(topic: string, what: unknown): { sql: string; values: string[] } {
    return { sql: 'SELECT pg_notify($1, $2)', values: [CHANNEL, this.message([[topic, what]])] }
  }

  private async flush(): Promise<void> {
    const sent: Promise<unknown>[] = []
    const held = this.held
    this.held = []
    for (let rest = held; rest.length > 0;) {
      let count = rest.length
      let text = this.message(rest)
      while (text.length > LONGEST && count > 1) text = this.message(rest.slice(0, (count = Math.ceil(count / 2))))
      rest = rest.slice(count)
      const query = this.client?.query('SELECT pg_notify($1, $2)', [CHANNEL, text])
      if (query) sent.push(query.catch((error: unknown) => this.log.warn(error)))
    }
    await Promise.all(sent)
  }

  private message(said: readonly Said[]): string {
    return JSON.stringify({ from: this.self, said })
  }

  /** Whoever may use the database may say anything here: what is not of ours is left alone, and must not end a server. */
  private hear(payload: string | undefined): void {
    try {
      const { from, said } = JSON.parse(payload ?? '') as { from: string; said: Said[] }
      if (from === this.self) return
      for (const [topic, what] of said) this.listeners.get(topic)?.(what as never)
    } catch {
      this.log.warn('Something was said between the processes that none of them says.')
    }
  }
}
