import { Extensions, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql'
import { ReviewPeriodType } from '../asking/written-answer.type.js'
import { upTo } from '../../graphql/up-to.js'

@InputType({ description: 'That somebody belongs to a group. Never stored.' })
@Extensions({ mostInList: 20_000 }) // everybody of a large chain
export class GroupedInput {
  @Field(() => String, { description: 'Their number.' })
  employee!: string

  @Field(() => String, { description: 'Whatever you call the group.' })
  group!: string
}

@ObjectType({
  description:
    'A group of those handed in against everybody else with the same mix of incidents. Counts are rounded to fives, and all the rest is worked out from these; null where few people are behind them.',
})
export class GroupedFigure {
  @Field(() => String, { description: "The group's name, as it was handed in." })
  group!: string

  @Field(() => Boolean, { description: 'Few people are behind it, who could be told apart.' })
  hidden!: boolean

  @Field(() => Boolean, { nullable: true, description: 'Credibly outside of 0.8 to 1.25 times as often.' })
  marked!: boolean | null

  @Field(() => Float, { nullable: true, description: 'How many times as often as elsewhere.' })
  rateRatio!: number | null

  @Field(() => Float, { nullable: true, description: 'With 95% it is this often or more.' })
  low!: number | null

  @Field(() => Float, { nullable: true, description: 'With 95% it is this often or less.' })
  high!: number | null

  @Field(() => Int, { nullable: true, description: 'Incidents (or people, or approvals) that can be compared.' })
  incidents!: number | null

  @Field(() => Int, { nullable: true, description: 'With how many of them it was so.' })
  observed!: number | null

  @Field(() => Int, { nullable: true, description: 'With how many it would have been so elsewhere.' })
  expected!: number | null

  @Field(() => String, { description: 'All of this in a sentence.' })
  inWords!: string
}

@ObjectType({ description: 'Whether the groups that were handed in are treated alike. Nothing of it is stored.' })
export class GroupedConsistency {
  @Field(() => [GroupedFigure], { complexity: upTo(20), description: 'One row a group and measure.' })
  groups!: GroupedFigure[]

  @Field(() => ReviewPeriodType, { description: 'The whole months around the dates that were asked about.' })
  period!: ReviewPeriodType

  @Field(() => [String], { description: 'What was found, in sentences.' })
  inWords!: string[]

  @Field(() => [String], { description: 'How each figure was counted, and what it leaves out.' })
  howCounted!: string[]

  @Field(() => String, { description: 'The table as CSV, here and now: it cannot be fetched later.' })
  csv!: string
}
