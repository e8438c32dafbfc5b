import { jsonSql } from '../database/json-sql.js'
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import type { ReadPurpose } from './read-purpose.type.js'
import { Clock } from '../time/clock.js'
import { type CalendarDate, type Instant } from '../time/instant.js'

const EVERY_MS = 1_000
/** So many different reads go into the database by one statement. */
const AT_ONCE = 5_000
/** While the database takes none, memory holds so many. */
const MOST_HELD = 200_000

interface Read {
  personId: string
  day: CalendarDate
  viewerId: string
  purpose: ReadPurpose
  times: number
  firstAt: Instant
  lastAt: Instant
  /** What it was said to be for, one after the other. */
  stated: string | null
}

/**
 * Who has looked at whose record, for what. Reads are collected in memory and written every second and at shutdown, so
 * that reading stays as fast as it is; a process that is killed loses the last second of them.
 */
@Injectable()
export class ReadsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ReadsService.name)
  private readonly upsert: string
  private held = new Map<string, Read>()
  private writing: Promise<void> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.upsert = upsertSql(database)
  }

  onApplicationBootstrap(): void {
    // Not begun by a read: a timer stays within what was going on when it was made, which may be a transaction.
    this.timer = setInterval(() => void this.flush().catch((error) => this.log.warn(error)), EVERY_MS)
    this.timer.unref()
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer)
    await this.flush()
  }

  /**
   * Notes that the viewer was served something of these people's records, and for what, where they said so; what is one's own
   * is no matter.
   */
  record(
    viewer: Pick<Viewer, 'id'>,
    personIds: readonly (string | null | undefined)[],
    purpose: ReadPurpose,
    stated: string | null = null,
  ): void {
    let at: Instant | undefined
    for (const personId of personIds) {
      if (!personId || personId === viewer.id) continue
      at ??= this.clock.now()
      const day = at.slice(0, 10)
      const key = viewer.id + personId + purpose + day
      const known = this.held.get(key)
      if (known) {
        known.times++
        known.lastAt = at
        known.stated = both(known.stated, stated)
      } else if (this.held.size < MOST_HELD)
        this.held.set(key, { personId, day, viewerId: viewer.id, purpose, times: 1, firstAt: at, lastAt: at, stated })
    }
  }

  /** Writes what is held; one flush after the other. What could not be written is held on. */
  flush(): Promise<void> {
    const flushed = this.writing.then(() => this.write())
    this.writing = flushed.catch(() => undefined)
    return flushed
  }

  private async write(): Promise<void> {
    if (this.held.size === 0) return
    const reads = this.held
    this.held = new Map()
    // In one order everywhere, so that two processes never wait for each other in a ring.
    const rows = [...reads].sort(([a], [b]) => (a < b ? -1 : 1))
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const batch = rows.slice(start, start + AT_ONCE)
      try {
        const json = JSON.stringify(batch.map(([, read]) => Object.values(read)))
        await this.database.write((tx) => this.database.readIn(tx, this.upsert, [json]))
      } catch (error) {
        for (const [key, read] of rows.slice(start)) this.hold(key, read)
        throw error
      }
    }
  }

  private hold(key: string, read: Read): void {
    const since = this.held.get(key)
    if (since) {
      since.times += read.times
      since.firstAt = read.firstAt
      since.stated = both(read.stated, since.stated)
    } else this.held.set(key, read)
  }
}

/** As the statement below joins them, so that a purpose that is stated again stands there once. */
const both = (before: string | null, after: string | null): string | null =>
  before === null || after === null ? (before ?? after) : before.includes(after) ? before : `${before}; ${after}`

function upsertSql({ dialect }: Database): string {
  const types = ['uuid', 'text', 'uuid', 'text', 'integer', 'text', 'text', 'text']
  const fields = types.map((type, at) => jsonSql.field(dialect, at, type))
  return `INSERT INTO personal_reads (person_id, day, viewer_id, purpose, times, first_at, last_at, stated)
    SELECT ${fields.join(', ')} FROM ${jsonSql.rows(dialect)} WHERE true
    ON CONFLICT (person_id, day, viewer_id, purpose) DO UPDATE SET times = personal_reads.times + excluded.times,
      last_at = CASE WHEN excluded.last_at > personal_reads.last_at THEN excluded.last_at ELSE personal_reads.last_at END,
      first_at = CASE WHEN excluded.first_at < personal_reads.first_at THEN excluded.first_at ELSE personal_reads.first_at END,
      stated = CASE WHEN personal_reads.stated IS NULL THEN excluded.stated WHEN excluded.stated IS NULL
        OR ${dialect === 'sqlite' ? 'instr' : 'strpos'}(personal_reads.stated, excluded.stated) > 0 THEN personal_reads.stated
        ELSE personal_reads.stated || '; ' || excluded.stated END`
}
