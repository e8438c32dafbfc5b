import { Field, ObjectType } from '@nestjs/graphql'
import { CalendarDate } from '../../graphql/scalars.js'

@ObjectType({ description: 'Whole months: the first day and the last both count.' })
export class ReviewPeriodType {
  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day, included.' })
  to!: string
}

@ObjectType('ReviewPaper', { description: 'An answer of the review in words, to be read, printed and exported.' })
export class WrittenAnswerType {
  @Field(() => String, { description: 'What it answers.' })
  title!: string

  @Field(() => ReviewPeriodType, { description: 'The whole months around the dates that were asked about.' })
  period!: ReviewPeriodType

  @Field(() => [String], { description: 'What was found, in sentences.' })
  inWords!: string[]

  @Field(() => [String], { description: 'How each figure was counted, and what it leaves out.' })
  howCounted!: string[]
}
