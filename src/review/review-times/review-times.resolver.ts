import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { upTo } from '../../graphql/up-to.js'
import { ReviewTimesService } from './review-times.service.js'
import { ReviewTimes } from './review-times.type.js'

@Resolver()
export class ReviewTimesResolver {
  constructor(private readonly times: ReviewTimesService) {}

  @Allow(Role.HR)
  @Query(() => [ReviewTimes], {
    complexity: upTo(15, 100),
    description:
      'For HR: how long what was decided in whole months had waited, by reason. STATEMENT_REFUSED and DEADLINE_NEAR end with the decision they wait on, and RETENTION_HELD with its hold: they are not measured by themselves. Logged.',
  })
  reviewTimes(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args() { purpose }: OpeningArgs,
  ): Promise<ReviewTimes[]> {
    return this.times.of(viewer, from, to, purpose)
  }
}
