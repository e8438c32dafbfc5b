import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { type Ask, Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf } from '../../time/instant.js'
import { newId } from '../../database/uuid.js'
import { badInput } from '../../graphql/errors.js'
import { AskedQuestion } from './asked-question.entity.js'
import { OPERATOR } from './operator.js'
import { ReviewPolicyService } from './review-policy.service.js'
import { reviewPeriod, type ReviewPeriod } from './review-period.js'

/** For so long an earlier answer is taken to be still at hand. A monthly review asks a month later, and is not held up. */
const REMEMBERED_DAYS = 25
const MOST_EARLIER = 20

export interface Question {
  /** As the API calls it, such as `consistency`. */
  name: string
  /** What it is about beside the period; the same text asks the same. Never anything that must not be stored. */
  about: string
  from: string
  to: string
}

/** A question that may be answered, and what the answer has to mind. */
export interface Asked {
  period: ReviewPeriod
  /** Periods in which the same person asked the same of late. */
  earlier: ReviewPeriod[]
  /** Figures about fewer people than this stay hidden. */
  limit: number
}

/** Takes in each question of the review: into the read log, and against what was asked before. */
@Injectable()
export class AskingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly policies: ReviewPolicyService,
    private readonly clock: Clock,
  ) {}

  /** Throws BAD_USER_INPUT for a period that cannot be asked about. OPERATOR has asked nothing before, as far as is known. */
  async take(viewer: Viewer, { name, about, from, to }: Question): Promise<Asked> {
    const now = this.clock.now()
    const answer = reviewPeriod(from, to, now.slice(0, 10))
    if ('problem' in answer) throw badInput(answer.problem)
    const { period } = answer
    return this.database.write(async (tx) => {
      const ask = this.database.asking(tx)
      const id = newId(this.clock)
      const known = viewer === OPERATOR ? null : viewer.id
      const earlier = known ? await this.earlier(ask, known, name, about) : []
      if (known) await tx.insert(AskedQuestion, { id, viewerId: known, question: name, about, ...period, askedAt: now })
      await this.audit.record(tx, {
        action: 'review.asked',
        actorId: known,
        subjectId: id,
        after: { question: name, about, ...period },
      })
      const { leastPeople } = await this.policies.inForce(ask)
      return { period, earlier, limit: leastPeople }
    })
  }

  private earlier(ask: Ask, viewerId: string, name: string, about: string): Promise<ReviewPeriod[]> {
    return ask<ReviewPeriod>(
      `SELECT first_day AS "from", last_day AS "to" FROM review_questions
       WHERE viewer_id = $1 AND question = $2 AND about = $3 AND asked_at >= $4 GROUP BY first_day, last_day
       ORDER BY MAX(asked_at) DESC LIMIT ${MOST_EARLIER}`,
      [viewerId, name, about, instantOf(this.clock.milliseconds() - REMEMBERED_DAYS * DAY_MS)],
    )
  }
}
