import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { ReviewReason } from '../../queue/review-reasons.js'

@ObjectType({ description: 'How long what waited for one reason took to be decided. It names nobody.' })
export class ReviewTimes {
  @Field(() => ReviewReason, { description: 'Why they waited.' })
  reason!: ReviewReason

  @Field(() => Int, { description: 'Within how many days it should be decided.' })
  withinDays!: number

  @Field(() => Int, { nullable: true, description: 'Null where few people are behind it, who could be told apart.' })
  decided!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Half took no longer; null where nothing was decided, or decided is.',
  })
  medianDays!: number | null

  @Field(() => Float, { nullable: true, description: 'Nine in ten took no longer.' })
  ninetiethDays!: number | null

  @Field(() => Int, { nullable: true, description: 'How many took longer than they should have.' })
  late!: number | null
}
