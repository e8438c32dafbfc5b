import type { SqlValue } from '../database/prepared.js'
import { type Add, Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { type Ask, Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { isId } from '../database/uuid.js'
import { monthsBefore } from '../time/calendar.js'
import { RetentionPoliciesService } from '../retention/retention-policies.service.js'
import { appealableSince } from '../retention/what-is-over.js'
import { type QueueFilter, type QueueKey, type QueueRow, queueSql } from './review-queue-sql.js'
import { ReviewReason } from './review-reasons.js'
import { takenSince } from './review-taking-rules.js'
import type { Kept } from './waiting-part.js'

/** Reads what waits: which rows, since when and until when; without what is about the one who asks. */
@Injectable()
export class ReviewQueueReader {
  constructor(
    private readonly database: Database,
    private readonly retention: RetentionPoliciesService,
    private readonly clock: Clock,
  ) {}

  /** What is due first, first; `most` rows of it. */
  async rows(ask: Ask, viewer: Viewer, filter: QueueFilter, most: number, after?: QueueKey): Promise<QueueRow[]> {
    const now = this.clock.milliseconds()
    const { all: values, add } = new Values()
    const viewerId = add(viewer.id)
    // A number and no placeholder: PostgreSQL would expect a tenth of all rows, and plan the statement anew each time.
    const limit = String(most)
    const asking = {
      dialect: this.database.dialect,
      add: once(add),
      viewerId,
      undecided: viewer.undecided ?? [],
      now,
      takenSince: takenSince(now),
      kept: filter.reasons.includes(ReviewReason.RETENTION_HELD) ? await this.kept(now) : undefined,
    }
    const sql = queueSql(asking, filter, after, limit)
    return sql ? ask<QueueRow>(sql, values) : []
  }

  /** One of what waits, by the id that the queue gave it; undefined where it does not wait, or not for the viewer. */
  async one(ask: Ask, viewer: Viewer, itemId: string): Promise<QueueRow | undefined> {
    const [reason, id] = itemId.split(':')
    if (!isReason(reason!) || !isId(id ?? '')) return undefined
    const [row] = await this.rows(ask, viewer, { reasons: [reason], id: id! }, 1)
    return row
  }

  private async kept(now: number): Promise<Kept> {
    const { incidentMonths, formalMonths } = await this.retention.inForce(this.database.records)
    // Wherever a store is, the day before is over.
    const today = instantOf(now - DAY_MS).slice(0, 10)
    return {
      incidentMonths,
      incidents: monthsBefore(today, incidentMonths),
      formal: monthsBefore(today, formalMonths),
      appeals: appealableSince(today),
      today,
    }
  }
}

export const isReason = (text: string): text is ReviewReason => (Object.values(ReviewReason) as string[]).includes(text)

/** Gives the same value the same placeholder, so that a statement has no more of them than it needs. */
function once(add: Add): Add {
  const known = new Map<SqlValue, string>()
  return (value) => {
    let placeholder = known.get(value)
    if (!placeholder) known.set(value, (placeholder = add(value)))
    return placeholder
  }
}
