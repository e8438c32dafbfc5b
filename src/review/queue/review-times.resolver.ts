import { Inject } from '@nestjs/common'
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { Role } from '../../directory/role.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { ReviewTimesService } from './review-times.service.js'
import { ReviewTimes } from './review-times.type.js'

@ArgsType()
class ReviewTimesArgs {
  @Field(() => CalendarDate, { description: 'The first day of a month.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of a month, which counts.' })
  to!: string
}

@Resolver()
export class ReviewTimesResolver {
  constructor(@Inject(ReviewTimesService) private readonly times: ReviewTimesService) {}

  @Allow(Role.HR)
  @Query(() => [ReviewTimes], {
    complexity: 100,
    description:
      'For HR: how long what was decided in whole months had waited, by reason. STATEMENT_REFUSED and DEADLINE_NEAR end with the decision they wait on, and RETENTION_HELD with its hold: they are not measured by themselves.',
  })
  reviewTimes(@Args() { from, to }: ReviewTimesArgs): Promise<ReviewTimes[]> {
    return this.times.of(from, to)
  }
}
