import { createHash, randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Clock } from '../../time/clock.js'

/** What a link ends with: 24 bytes that nobody guesses. */
const CODE = /^[\w-]{32}$/

/** Of links the digest alone is kept, so that who reads the database opens nobody's calendar. */
const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** The link by which somebody's calendar reads their deadlines: one for each, which they take back when they like. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Another one, so that the old leads nowhere. It is shown once. */
  async make(viewer: Viewer): Promise<string> {
    const code = randomBytes(24).toString('base64url')
    await this.database.write(async (tx) => {
      await this.database.readIn(
        tx,
        `INSERT INTO calendar_links (person_id, code_digest, made_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET code_digest = excluded.code_digest, made_at = excluded.made_at`,
        [viewer.id, digestOf(code), this.clock.now()],
      )
      await this.noted(tx, viewer, 'calendar.link-made')
    })
    return `/calendar/${code}`
  }

  /** Whether there was one. */
  async revoke(viewer: Viewer): Promise<boolean> {
    return this.database.write(async (tx) => {
      const gone = await this.database.readIn(
        tx,
        'DELETE FROM calendar_links WHERE person_id = $1 RETURNING person_id',
        [viewer.id],
      )
      if (gone.length > 0) await this.noted(tx, viewer, 'calendar.link-revoked')
      return gone.length > 0
    })
  }

  async madeAt({ id }: Viewer): Promise<string | null> {
    const [row] = await this.database.read<{ at: string }>(
      'SELECT made_at AS at FROM calendar_links WHERE person_id = $1',
      [id],
      { fresh: true },
    )
    return row?.at ?? null
  }

  /** Whose it is, by their id; undefined for a link that leads nowhere. */
  async ownerOf(code: string): Promise<string | undefined> {
    if (!CODE.test(code)) return undefined
    const [row] = await this.database.read<{ id: string }>(
      'SELECT person_id AS id FROM calendar_links WHERE code_digest = $1',
      [digestOf(code)],
      { fresh: true },
    )
    return row?.id
  }

  private noted(tx: Tx, { id, storeId }: Viewer, action: string): Promise<unknown> {
    return this.audit.record(tx, { action, actorId: id, subjectId: id, storeId, employeeId: id })
  }
}
