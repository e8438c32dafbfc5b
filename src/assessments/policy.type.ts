import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import { Finding } from './finding-words.js'
import type { Policy } from '../pattern/answer/policy.js'

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

@ObjectType({ description: 'Incidents that were found to be one thing and would be found to be another, or the same.' })
export class FindingChange {
  @Field(() => Finding)
  from!: Finding

  @Field(() => Finding)
  to!: Finding

  @Field(() => Int, {
    nullable: true,
    description: 'Rounded to fives; null where fewer than ten people are behind it.',
  })
  incidents!: number | null
}

@ObjectType({ description: 'What a changed policy would have said.' })
export class PolicyTrial {
  @Field(() => [FindingChange])
  changes!: FindingChange[]

  @Field(() => Int, {
    nullable: true,
    description: 'People who would newly have had a pattern; null where one to nine.',
  })
  newlyPattern!: number | null

  @Field(() => Int, { nullable: true, description: 'People who would no longer have had one; null where one to nine.' })
  noLongerPattern!: number | null

  @Field(() => String, { description: 'How to read it.' })
  note!: string
}
