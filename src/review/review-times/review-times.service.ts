import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { Values } from '../../database/values.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn } from '../asking/parameters.js'
import { dateAfter, monthOf } from '../../time/calendar.js'
import { hiddenGroups, peopleOf } from '../asking/small-groups.js'
import { toldCount } from '../asking/told-count.js'
import { type Decided, type DecisionTimes, decisionTimes } from './decision-times.js'
import { DAYS_TO_DECIDE, type ReviewReason } from '../../queue/review-reasons.js'
import { writtenReviewTimes } from './written-review-times.js'
import { MEASURED, timesFor } from './review-times-sql.js'
import type { ReviewTimes } from './review-times.type.js'

type DecidedAbout = Decided & { reason: ReviewReason; person: string | null }

const midnight = (date: string) => `${date}T00:00:00.000Z`

@Injectable()
export class ReviewTimesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
    private readonly writtenAnswers: WrittenAnswers,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register('reviewTimes', async (viewer, parameters) => {
      const asked = await this.take(viewer, datesIn(parameters))
      return writtenReviewTimes(asked, await this.decidedIn(asked))
    })
  }

  /** Of what was decided in whole months (by UTC), by reason. Reads what those months hold, by when it was decided. */
  async of(viewer: Viewer, from: string, to: string, purpose: string | null = null): Promise<ReviewTimes[]> {
    return this.decidedIn(await this.take(viewer, { from, to, purpose }))
  }

  private take(
    viewer: Viewer,
    dates: { from: string; to: string; purpose?: string | null },
  ): Promise<AdmittedQuestion> {
    return this.asking.take(viewer, { name: 'reviewTimes', about: '', ...dates })
  }

  private async decidedIn(asked: AdmittedQuestion): Promise<ReviewTimes[]> {
    const { from, to } = asked.period
    const { all: values, add } = new Values(midnight(from), midnight(dateAfter(to, 1)))
    const decided = await this.database.read<DecidedAbout>(timesFor(asked.viewer, add), values)
    const groups = toldOfPeople(decided)
    await this.asking.noteFewIn(asked, groups)
    const hidden = hiddenGroups(groups, { ...asked, withTotal: false })
    return MEASURED.map((reason) => ({
      reason,
      withinDays: DAYS_TO_DECIDE[reason],
      ...(hidden.has(reason)
        ? { decided: null, medianDays: null, ninetiethDays: null, late: null }
        : told(
            asked,
            decisionTimes(
              decided.filter((one) => one.reason === reason),
              DAYS_TO_DECIDE[reason],
            ),
          )),
    }))
  }
}

const toldOfPeople = (decided: readonly DecidedAbout[]) =>
  peopleOf(decided.map(({ reason, person, decidedAt }) => ({ key: reason, person, month: monthOf(decidedAt) })))

const told = (asked: AdmittedQuestion, { decided, late, ...days }: DecisionTimes): DecisionTimes => ({
  ...days,
  decided: toldCount(asked, decided),
  late: toldCount(asked, late),
})
