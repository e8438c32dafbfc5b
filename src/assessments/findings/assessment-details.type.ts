import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { CalendarDate, DateTime } from '../../graphql/scalars.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { upTo } from '../../graphql/up-to.js'
import type { ConditionDetails, DetailNumbers, Details } from './details.js'

@ObjectType({ description: 'A condition of that shift, and what it does to anyone.' })
export class ConditionEffect implements ConditionDetails {
  @Field(() => ContextFactor, { description: 'What was going on.' })
  factor!: ContextFactor

  @Field(() => Float, { description: 'So many times as often breakdowns come for anyone.' })
  multiplies!: number

  @Field(() => Float, { description: 'With 90% certainty it is not less than this …' })
  low!: number

  @Field(() => Float, { description: '… and not more than this.' })
  high!: number

  @Field(() => String, { description: 'The same in a sentence.' })
  because!: string
}

@ObjectType({ description: 'How many days with breakdowns peers would usually have had.' })
export class UsualDays {
  @Field(() => Int, { description: 'The lower end.' })
  low!: number

  @Field(() => Int, { description: 'The upper end.' })
  high!: number
}

@ObjectType({ description: 'The numbers behind the words. A rate of 1 is that of peers in the same conditions.' })
export class AssessmentNumbers implements DetailNumbers {
  @Field(() => Float, { description: 'That the shift of that day was a bad day, 0 to 1.' })
  badDayProbability!: number

  @Field(() => Float, { description: 'Own rate of breakdowns over that of peers, bad days set aside: the median.' })
  lastingFactor!: number

  @Field(() => Float, { description: 'With 90% certainty it is not less than this …' })
  lastingFactorLow!: number

  @Field(() => Float, { description: '… and not more than this.' })
  lastingFactorHigh!: number

  @Field(() => Float, { description: "The store's rate over that of other stores in the same conditions." })
  placeFactor!: number

  @Field(() => Float, { description: 'That the whole place is in trouble, 0 to 1.' })
  placeProbability!: number

  @Field(() => Float, { description: 'The lasting factor from which it matters, by the policy of then.' })
  patternFactor!: number

  @Field(() => Float, { description: 'The probability of that factor from which a pattern is spoken of.' })
  patternProbability!: number

  @Field(() => Int, { description: 'On so many different days at least.' })
  patternDays!: number
}

@ObjectType({ description: 'The next questions about an assessment, answered.' })
export class AssessmentDetails implements Details {
  @Field(() => [ConditionEffect], {
    complexity: upTo(12),
    description: 'What the conditions of that shift do to anyone.',
  })
  conditions!: ConditionEffect[]

  @Field(() => String, { description: 'How likely that shift was a bad day, in words.' })
  badDayLikelihood!: string

  @Field(() => UsualDays, { description: 'The range of days that is usual for peers on the same shifts.' })
  usualDays!: UsualDays

  @Field(() => Int, {
    nullable: true,
    description:
      'Since the day before this on which something went wrong that was put down to them; null where there was none.',
  })
  daysSinceLast!: number | null

  @Field(() => Int, { nullable: true, description: 'Interactions that went well in between.' })
  interactionsSinceLast!: number | null

  @Field(() => String, { description: 'What went well, in a sentence.' })
  goingWell!: string

  @Field(() => String, { description: 'Why the answer is as sure as it says. Where records are few, it says so.' })
  certaintyBecause!: string

  @Field(() => String, { description: 'What would change the finding, in a sentence.' })
  whatWouldChangeIt!: string

  @Field(() => AssessmentNumbers, {
    nullable: true,
    description: 'For the employee and HR; null for managers, and where it was not theirs.',
  })
  numbers!: AssessmentNumbers | null
}

@ObjectType({ description: 'What is known of peers: the records that an assessment was compared with.' })
export class AssessmentBaseline {
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Learnt from days before this one alone; null for the prior.',
  })
  before!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was fitted; null for the one that serves before there are records.',
  })
  fittedAt!: string | null

  @Field(() => Int, { description: 'How many shifts it was fitted to.' })
  shifts!: number

  @Field(() => Int, { description: 'How many people it was fitted to.' })
  people!: number

  @Field(() => Int, { description: 'How many own incidents it was fitted to.' })
  ownIncidents!: number

  @Field(() => Boolean, { description: 'There were no records to learn from: documented assumptions served.' })
  isPrior!: boolean
}
