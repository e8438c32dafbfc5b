import { randomUUID } from 'node:crypto'
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import pg from 'pg'
import type { Announcement } from './announcement.js'

const CHANNEL = 'reprieve_notices'
/** PostgreSQL takes messages of less than 8000 bytes. */
const LONGEST = 7_500
const TOGETHER_MS = 10
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** Where several processes share a PostgreSQL, takes what happens in one to all others. On SQLite there is only one. */
@Injectable()
export class NoticeRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(NoticeRelay.name)
  private readonly self = randomUUID()
  private receive: (announcement: Announcement) => void = () => undefined
  private client: pg.Client | undefined
  private held: Announcement[] = []
  private timer: NodeJS.Timeout | undefined
  private pause = FIRST_PAUSE_MS
  private closed = false

  constructor(private readonly url: string | undefined) {}

  whenReceived(receive: (announcement: Announcement) => void): void {
    this.receive = receive
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect()
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    await this.flush()
    await this.client?.end().catch(() => undefined)
  }

  /** Several of one moment go in one message. While there is no connection they are lost to the others: lists have it all. */
  send(announcement: Announcement): void {
    if (!this.client || this.closed) return
    this.held.push(announcement)
    if (this.held.length === 1) setTimeout(() => void this.flush(), TOGETHER_MS).unref()
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

  private message(announcements: readonly Announcement[]): string {
    return JSON.stringify({ from: this.self, announcements })
  }

  private async connect(): Promise<void> {
    if (!this.url || this.closed) return
    const client = new pg.Client({ connectionString: this.url })
    client.on('notification', ({ payload }) => this.read(payload))
    let lost = false
    const again = (error?: unknown) => {
      if (lost || this.closed) return
      lost = true
      this.client = undefined
      if (error) this.log.warn(`Notices of other processes are not heard for now: ${String(error)}`)
      client.end().catch(() => undefined)
      this.timer = setTimeout(() => void this.connect(), this.pause).unref()
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
    }
    client.on('error', again)
    client.on('end', () => again())
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      this.client = client
      this.pause = FIRST_PAUSE_MS
    } catch (error) {
      again(error)
    }
  }

  private read(payload: string | undefined): void {
    const { from, announcements } = JSON.parse(payload ?? '{}') as { from?: string; announcements?: Announcement[] }
    if (from !== this.self) for (const announcement of announcements ?? []) this.receive(announcement)
  }
}
