import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { type Asked, AskingService } from '../asking/asking.service.js'
import { Papers } from '../asking/papers.registry.js'
import { datesIn } from '../asking/parameters.js'
import { dayAfter } from '../asking/review-period.js'
import { type Decided, decisionTimes } from './decision-times.js'
import { DAYS_TO_DECIDE, type ReviewReason } from '../../queue/review-reasons.js'
import { timesPaper } from './review-times-paper.js'
import { MEASURED, TIMES } from './review-times-sql.js'
import type { ReviewTimes } from './review-times.type.js'

const midnight = (date: string) => `${date}T00:00:00.000Z`

@Injectable()
export class ReviewTimesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly asking: AskingService,
    private readonly papers: Papers,
  ) {}

  onModuleInit(): void {
    this.papers.register('reviewTimes', async (viewer, parameters) => {
      const asked = await this.take(viewer, datesIn(parameters))
      return timesPaper(asked.period, await this.decidedIn(asked))
    })
  }

  /** Of what was decided in whole months (by UTC), by reason. Reads what those months hold, by when it was decided. */
  async of(viewer: Viewer, from: string, to: string): Promise<ReviewTimes[]> {
    return this.decidedIn(await this.take(viewer, { from, to }))
  }

  private take(viewer: Viewer, dates: { from: string; to: string }): Promise<Asked> {
    return this.asking.take(viewer, { name: 'reviewTimes', about: '', ...dates })
  }

  private async decidedIn({ period }: Asked): Promise<ReviewTimes[]> {
    const decided = await this.database.read<Decided & { reason: ReviewReason }>(TIMES, [
      midnight(period.from),
      midnight(dayAfter(period.to)),
    ])
    return MEASURED.map((reason) => ({
      reason,
      withinDays: DAYS_TO_DECIDE[reason],
      ...decisionTimes(
        decided.filter((one) => one.reason === reason),
        DAYS_TO_DECIDE[reason],
      ),
    }))
  }
}
