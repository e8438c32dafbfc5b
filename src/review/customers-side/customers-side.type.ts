import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { Remedy } from '../../customers/remedies/remedy.entity.js'
import { Offering } from '../../customers/offerings/offering.entity.js'
import { Employee } from '../../directory/employee.entity.js'
import { Incident } from '../../incidents/incident.entity.js'
import { ReviewPeriodType } from '../asking/written-answer.type.js'

@ObjectType({
  description: 'How often it happened before it was mended and since, in days of the same number where there are.',
})
export class BeforeAndAfterMending {
  @Field(() => Int, { description: 'Breakdowns before.' })
  before!: number

  @Field(() => Int, { description: 'In so many days.' })
  daysBefore!: number

  @Field(() => Int, { description: 'Breakdowns since.' })
  after!: number

  @Field(() => Int, { description: 'In so many days.' })
  daysAfter!: number

  @Field(() => Float, { nullable: true, description: 'How many times as often since; null where it can’t be told.' })
  ratio!: number | null

  @Field(() => Float, { nullable: true, description: 'The low end of the range that holds with 90% certainty.' })
  low!: number | null

  @Field(() => Float, { nullable: true, description: 'The high end; null where there is none.' })
  high!: number | null

  @Field(() => String, { description: 'What that says, or that it can’t be told.' })
  inWords!: string
}

@ObjectType({ description: 'Breakdowns in a month.' })
export class MonthOfBreakdowns {
  @Field(() => String, { description: 'As 2026-11.' })
  month!: string

  @Field(() => Int, { description: 'How many.' })
  breakdowns!: number
}

@ObjectType({ description: 'What of the offer, or of how it is done, breakdowns were about.' })
export class OfferGap {
  @Field(() => Offering, { description: 'The product, feature or procedure.' })
  offering!: Offering

  @Field(() => Int, { description: 'Breakdowns of the cause or root cause OFFER or PROCESS.' })
  breakdowns!: number

  @Field(() => Int, { description: 'Customers of these who were let go or barred.' })
  customersLost!: number

  @Field(() => Float, { description: 'What these customers got for it, in the currencies of the stores.' })
  remediesPaid!: number

  @Field(() => [MonthOfBreakdowns], { description: 'Month by month.' })
  trend!: MonthOfBreakdowns[]

  @Field(() => BeforeAndAfterMending, { nullable: true, description: 'Where it is mended: whether that helped.' })
  mended!: BeforeAndAfterMending | null

  /** The newest of them. */
  exampleIds!: string[]

  @Field(() => [Incident], { description: 'The newest of them, as far as you see them.' })
  examples?: Incident[]
}

@ObjectType({ description: 'What of the offer breaks down most.' })
export class OfferGaps {
  @Field(() => ReviewPeriodType, { description: 'The whole months around the dates that were asked about.' })
  period!: ReviewPeriodType

  @Field(() => [OfferGap], { description: 'Most breakdowns first.' })
  gaps!: OfferGap[]

  @Field(() => Int, { description: 'Breakdowns of these causes of which nobody said what they were about.' })
  notSaid!: number
}

@ObjectType({ description: 'Exceptions of one remedy.' })
export class ExceptionsOfRemedy {
  @Field(() => Remedy, { description: 'Of the catalogue, as it stands now.' })
  remedy!: Remedy

  @Field(() => Int, { description: 'How often an exception was asked for.' })
  times!: number

  @Field(() => Int, { description: 'How often it was given.' })
  given!: number

  @Field(() => Float, { description: 'What those that were given cost, in the currencies of the stores.' })
  amount!: number

  @Field(() => Int, { description: 'To how many customers, as far as they are known.' })
  customers!: number

  @Field(() => String, { nullable: true, description: 'What to change, where exceptions are no exception any more.' })
  proposal!: string | null
}

@ObjectType({ description: 'Exceptions that somebody gave.' })
export class ExceptionsOfGiver {
  @Field(() => Employee, { nullable: true, description: 'Who gave them, or asked for them.' })
  by!: Employee | null

  @Field(() => Int, { description: 'How often.' })
  times!: number

  @Field(() => Float, { description: 'What those that were given cost.' })
  amount!: number

  @Field(() => Int, {
    description: 'To how many customers, as far as they are known: few, and often, is worth a question.',
  })
  customers!: number
}

@ObjectType({ description: 'Exceptions that were made for one customer.' })
export class ExceptionsForCustomer {
  @Field(() => String, {
    nullable: true,
    description: 'Their reference; null for those of whom nobody said who they are.',
  })
  reference!: string | null

  @Field(() => Int, { description: 'How often they were asked for.' })
  times!: number

  @Field(() => Float, { description: 'What those that were given cost.' })
  amount!: number
}

@ObjectType({ description: 'What was given outside of the catalogue.' })
export class RemedyExceptions {
  @Field(() => ReviewPeriodType, { description: 'The whole months around the dates that were asked about.' })
  period!: ReviewPeriodType

  @Field(() => [ExceptionsOfRemedy], { description: 'By remedy, most first.' })
  remedies!: ExceptionsOfRemedy[]

  @Field(() => [ExceptionsOfGiver], {
    nullable: true,
    description: 'By who gave them, most first; null without a purpose. Whoever it is about can read that you looked.',
  })
  givers!: ExceptionsOfGiver[] | null

  @Field(() => [ExceptionsForCustomer], {
    nullable: true,
    description:
      'By customer, most first, 100 at most; null without a purpose. That you looked stands in their log of reads.',
  })
  receivers!: ExceptionsForCustomer[] | null
}

@ObjectType({ description: 'What customers of one kind get, beside what customers of that kind say they expect.' })
export class OverServicedKind {
  @Field(() => String, {
    nullable: true,
    description: 'As the CRM groups them; null for those of whom nobody said it.',
  })
  kind!: string | null

  @Field(() => Int, { description: 'How many of them said what they expect.' })
  agreements!: number

  @Field(() => Int, { description: 'Of these, how many forgive a single failure.' })
  forgiveOnce!: number

  @Field(() => Int, { description: 'Remedies given to those who forgive a single failure, after their first one.' })
  notNeeded!: number

  @Field(() => Float, { description: 'What these cost, in the currencies of the stores.' })
  notNeededCost!: number

  @Field(() => Int, { description: 'Remedies given for what went beyond the agreement.' })
  beyondAgreed!: number

  @Field(() => Float, { description: 'What these cost, in the currencies of the stores.' })
  beyondAgreedCost!: number

  @Field(() => Int, { description: 'Remedies after a first failure to those of whom nobody asked what they expect.' })
  unasked!: number

  @Field(() => Float, { description: 'What these cost, in the currencies of the stores.' })
  unaskedCost!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'The least of it that was not needed if they expect what the others of their kind say (95% range); null where fewer than 5 said it.',
  })
  unaskedSavingLow!: number | null

  @Field(() => Float, { nullable: true, description: 'The most of it, likewise.' })
  unaskedSavingHigh!: number | null

  @Field(() => String, { description: 'What that says, in a sentence or two.' })
  inWords!: string
}

@ObjectType({ description: 'What customers get that nobody asked for.' })
export class OverServicing {
  @Field(() => ReviewPeriodType, { description: 'The whole months around the dates that were asked about.' })
  period!: ReviewPeriodType

  @Field(() => Int, { description: 'Customers with whom something was agreed.' })
  agreements!: number

  @Field(() => Int, { description: 'Of these, how many forgive a single failure.' })
  forgiveOnce!: number

  @Field(() => Int, { description: 'Remedies given to those who forgive a single failure, after their first one.' })
  notNeeded!: number

  @Field(() => Float, { description: 'What these cost, in the currencies of the stores.' })
  notNeededCost!: number

  @Field(() => Int, { description: 'Remedies given for what went beyond the agreement.' })
  beyondAgreed!: number

  @Field(() => Float, { description: 'What these cost, in the currencies of the stores.' })
  beyondAgreedCost!: number

  @Field(() => [OverServicedKind], { description: 'The same by kind of customer, the dearest first.' })
  kinds!: OverServicedKind[]

  @Field(() => [String], { description: 'What that says, in sentences.' })
  inWords!: string[]
}
