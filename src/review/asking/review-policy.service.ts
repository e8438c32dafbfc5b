import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { type Ask, Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { newId } from '../../database/uuid.js'
import { badInput, conflict } from '../../graphql/errors.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { ReviewPolicy } from './review-policy.entity.js'
import { COMES_WITH } from '../../language/comes-with.js'
import { message } from '../../language/message.js'

const LEAST = 5
const MOST = 100
const AT_FIRST = { version: 0, leastPeople: 10, adoptedAt: null, reason: COMES_WITH }

type InForce = Pick<ReviewPolicy, 'version' | 'leastPeople' | 'adoptedAt' | 'reason'>

/** How few people are too few to tell of. */
@Injectable()
export class ReviewPolicyService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  async inForce(ask: Ask): Promise<InForce> {
    const [newest] = await ask<InForce>(
      `SELECT version, least_people AS "leastPeople", adopted_at AS "adoptedAt", reason FROM review_policies
       ORDER BY version DESC LIMIT 1`,
    )
    return newest ?? AT_FIRST
  }

  served(): Promise<InForce> {
    return this.inForce(this.fresh)
  }

  async change(viewer: Viewer, leastPeople: number, reason: string): Promise<InForce> {
    if (leastPeople < LEAST || leastPeople > MOST)
      throw badInput({
        path: 'leastPeople',
        message: message('review.fewerThan', { least: LEAST, most: MOST }),
      })
    await this.database.write(async (tx) => {
      const before = await this.inForce(this.database.asking(tx))
      const id = newId(this.clock)
      const [added] = await this.database.readIn(
        tx,
        `INSERT INTO review_policies (id, version, least_people, adopted_at, adopted_by, reason)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (version) DO NOTHING RETURNING id`,
        [id, before.version + 1, leastPeople, this.clock.now(), viewer.id, reason],
      )
      if (!added) throw conflict(message('incidents.changedJustNow'))
      await this.audit.record(tx, {
        action: 'review-policy.changed',
        actorId: viewer.id,
        subjectId: id,
        before: { leastPeople: before.leastPeople },
        after: { leastPeople, reason },
      })
      this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
    })
    return this.served()
  }

  private readonly fresh: Ask = (sql, values) => this.database.read(sql, values, { fresh: true })
}
