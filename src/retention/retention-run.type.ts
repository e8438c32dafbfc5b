import { Field, ObjectType } from '@nestjs/graphql'
import { CalendarDate, DateTime } from '../graphql/scalars.js'

@ObjectType({ description: 'What retention did on a day.' })
export class RetentionRun {
  @Field(() => CalendarDate, { description: 'By the clock of Greenwich.' })
  day!: string

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null while it is at it, and where it was cut short: the next day makes up for it.',
  })
  finishedAt!: string | null

  @Field(() => String, { nullable: true, description: 'In sentences, a line each; null while it is at it.' })
  report!: string | null
}
