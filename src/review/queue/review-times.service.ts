import { Inject, Injectable } from '@nestjs/common'
import { Database } from '../../database/database.js'
import { badInput } from '../../graphql/errors.js'
import { type Decided, decisionTimes } from './decision-times.js'
import { DAYS_TO_DECIDE, type ReviewReason } from './review-reasons.js'
import { MEASURED, TIMES } from './review-times-sql.js'
import type { ReviewTimes } from './review-times.type.js'
import { spanOf, wholeMonthsProblems } from './whole-months.js'

@Injectable()
export class ReviewTimesService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of what was decided in whole months, by reason. Reads what those months hold, by when it was decided. */
  async of(from: string, to: string): Promise<ReviewTimes[]> {
    const [problem, ...more] = wholeMonthsProblems(from, to)
    if (problem) throw badInput(problem, ...more)
    const { begins, over } = spanOf(from, to)
    const decided = await this.database.read<Decided & { reason: ReviewReason }>(TIMES, [begins, over])
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
