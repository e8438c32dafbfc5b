import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../../graphql/scalars.js'
import type { Policy } from '../../pattern/answer/policy.js'

@ObjectType('Policy', { description: 'The numbers that findings are judged by. A version never changes.' })
export class PolicyType implements Policy {
  @Field(() => Int, { description: 'Counted from 1.' })
  version!: number

  @Field(() => DateTime, { description: 'Since when it has been in force.' })
  adoptedAt!: string

  @Field(() => String, { description: 'Why it was adopted.' })
  reason!: string

  @Field(() => Int, { description: 'How many months back records count.' })
  lookBackMonths!: number

  @Field(() => Float, { description: 'The rate over peers’ from which it matters.' })
  patternFactor!: number

  @Field(() => Float, { description: 'From which probability on a finding is PATTERN: 0 to 1.' })
  patternProbability!: number

  @Field(() => Int, { description: 'On how many different days at least for PATTERN.' })
  patternDays!: number

  @Field(() => Float, { description: 'From which probability on a finding is EMERGING: 0 to 1.' })
  emergingProbability!: number

  @Field(() => Int, { description: 'On how many different days at least for EMERGING.' })
  emergingDays!: number

  @Field(() => Float, { description: 'From how likely a bad day on a finding is BAD_DAY: 0 to 1.' })
  badDayProbability!: number

  @Field(() => Float, { description: 'From which factor on a place counts as in trouble.' })
  placeFactor!: number

  @Field(() => Float, { description: 'How likely that has to be for SYSTEMIC: 0 to 1.' })
  placeProbability!: number
}
