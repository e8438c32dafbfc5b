import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../../graphql/scalars.js'
import type { Policy } from '../../pattern/answer/policy.js'

@ObjectType('Policy', { description: 'The numbers that findings are judged by. A version never changes.' })
export class PolicyType implements Policy {
  @Field(() => Int)
  version!: number

  @Field(() => DateTime)
  adoptedAt!: string

  @Field(() => String)
  reason!: string

  @Field(() => Int)
  lookBackMonths!: number

  @Field(() => Float, { description: 'The rate over peers’ from which it matters.' })
  patternFactor!: number

  @Field(() => Float)
  patternProbability!: number

  @Field(() => Int)
  patternDays!: number

  @Field(() => Float)
  emergingProbability!: number

  @Field(() => Int)
  emergingDays!: number

  @Field(() => Float)
  badDayProbability!: number

  @Field(() => Float)
  placeFactor!: number

  @Field(() => Float)
  placeProbability!: number
}
