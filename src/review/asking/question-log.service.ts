import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { ASKED } from '../../audit/answered-before.service.js'
import { AuditService } from '../../audit/audit.service.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { newId } from '../../database/uuid.js'
import { badInput } from '../../graphql/errors.js'
import { AskedQuestion } from './asked-question.entity.js'
import { isOperator } from './operator.js'
import { ReviewPolicyService } from './review-policy.service.js'
import type { Month } from '../../time/calendar.js'
import { monthsOf, quartersOver, reviewPeriod, type ReviewPeriod } from './review-period.js'
import { type GroupOfPeople, type Sized, sizedOf } from './small-groups.js'
import { message } from '../../language/message.js'

const SHORTEST_PURPOSE = 8
const LONGEST_PURPOSE = 300

export interface Question {
  /** As the API calls it, such as `consistency`. */
  name: string
  /** What it is about beside the period; the same text asks the same. Never anything that must not be stored. */
  about: string
  from: string
  to: string
  /** What HR wants the figures about few people for. Without it, and for everybody else, they are protected. */
  purpose?: string | null
  /** How many months what is told without a purpose is told of at once; quarters, unless it says otherwise. */
  blockMonths?: number
  /** Nobody's incidents are behind the answer, so that whoever asks is told of the months up to today. */
  aboutNobody?: boolean
}

/** A question that may be answered, and what the answer has to mind. */
export interface AdmittedQuestion {
  viewer: Viewer
  period: ReviewPeriod
  /** Those parts of the period of which each must have enough people behind it. */
  blocks: Month[][]
  /** Figures about fewer people than this stay hidden. */
  limit: number
  /** Figures about few people are told: a purpose was given. */
  opened: string | null
}

/** Takes in each question of the review: into the trail, and with what its answer may tell. */
@Injectable()
export class QuestionLog {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reads: ReadsService,
    private readonly policies: ReviewPolicyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Without a purpose a question is answered as anybody would be: of whole quarters that are over. With one, HR is told
   * everything of the whole months around the dates. Throws BAD_USER_INPUT for a period or a purpose that cannot be.
   */
  async take(
    viewer: Viewer,
    { name, about, from, to, purpose, blockMonths = 3, aboutNobody = false }: Question,
  ): Promise<AdmittedQuestion> {
    const now = this.clock.now()
    const opened = purposeOf(viewer, purpose ?? null)
    const answer = opened === null && !aboutNobody ? quartersOver(from, to, now.slice(0, 10), blockMonths) : reviewPeriod(from, to, now.slice(0, 10)) // prettier-ignore
    if ('problem' in answer) throw badInput(answer.problem)
    const { period } = answer
    const months = monthsOf(period)
    const [size, known] = [opened === null ? blockMonths : 1, isOperator(viewer) ? null : viewer.id]
    const blocks = Array.from({ length: months.length / size }, (_, n) => months.slice(n * size, (n + 1) * size))
    return this.database.write(async (tx) => {
      const id = newId(this.clock)
      if (known) await tx.insert(AskedQuestion, { id, viewerId: known, question: name, about, ...period, askedAt: now })
      await this.audit.record(tx, {
        action: ASKED,
        actorId: known,
        subjectId: id,
        after: { question: name, about, ...period, ...(opened === null ? {} : { purpose: opened }) },
      })
      const { leastPeople } = await this.policies.inForce(this.database.asking(tx))
      return { viewer, period, blocks, limit: leastPeople, opened }
    })
  }

  /**
   * Before few people are told of for a purpose: it stands in the read log of each person who is behind a figure about few
   * people in some month. Whatever is left of two answers is a sum of such months, so it stands there of those as well.
   */
  noteFewIn(asked: AdmittedQuestion, groups: readonly GroupOfPeople[]): Promise<void> {
    return this.noteFewAmong(asked, asked.opened === null ? [] : sizedOf(groups, asked))
  }

  /** The same, of groups of which is known how many are behind them. */
  async noteFewAmong({ viewer, opened }: AdmittedQuestion, groups: readonly Sized[]): Promise<void> {
    if (opened === null) return
    const people = new Set(groups.flatMap(({ blocks }) => blocks.flatMap(({ few }) => [...(few ?? [])])))
    this.reads.record(viewer, [...people], ReadPurpose.FEW_PEOPLE, opened)
    await this.reads.flush()
  }
}

function purposeOf(viewer: Viewer, purpose: string | null): string | null {
  if (purpose === null) return null
  if (!isHr(viewer) || isOperator(viewer)) throw badInput({ path: 'purpose', message: message('review.fewForHr') })
  const said = purpose.trim().replaceAll(/\s+/g, ' ')
  if (said.length < SHORTEST_PURPOSE || said.length > LONGEST_PURPOSE)
    throw badInput({
      path: 'purpose',
      message: message('review.sayPurpose', { least: SHORTEST_PURPOSE, most: LONGEST_PURPOSE }),
    })
  return said
}
