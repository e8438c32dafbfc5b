import { Field, Float, InputType, Int } from '@nestjs/graphql'
import type { Policy } from '../../pattern/answer/policy.js'

type Changes = { [name in keyof Policy]?: number | null }

@InputType({ description: 'The numbers to change. What is left out stays as it is.' })
export class PolicyInput implements Changes {
  @Field(() => Int, { description: 'The version it replaces: that which you had before you when you decided.' })
  replaces!: number

  @Field(() => Int, { nullable: true, description: 'How far back a person’s shifts count. 6 to 24.' })
  lookBackMonths?: number | null

  @Field(() => Float, { nullable: true, description: 'The rate over peers’ from which it matters. 2 to 5.' })
  patternFactor?: number | null

  @Field(() => Float, { nullable: true, description: '0.9 to 0.999.' })
  patternProbability?: number | null

  @Field(() => Int, { nullable: true, description: '3 to 30.' })
  patternDays?: number | null

  @Field(() => Float, { nullable: true, description: '0.5 to what a pattern needs.' })
  emergingProbability?: number | null

  @Field(() => Int, { nullable: true, description: '2 to what a pattern needs.' })
  emergingDays?: number | null

  @Field(() => Float, { nullable: true, description: '0.1 to 0.5: the lower, the more readily a bad day is seen.' })
  badDayProbability?: number | null

  @Field(() => Float, {
    nullable: true,
    description: '1.1 to 1.5: the lower, the more readily the place’s trouble is.',
  })
  placeFactor?: number | null

  @Field(() => Float, { nullable: true, description: '0.5 to 0.9.' })
  placeProbability?: number | null
}
