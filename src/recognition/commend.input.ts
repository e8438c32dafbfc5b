import { Field, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, Length } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { CommendationSource } from './commendation-words.js'
import { rule } from '../language/rule.js'

@InputType({ description: 'What somebody did well, and for whom it is told.' })
export class CommendInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => String, { description: 'What went well. The employee, their manager and HR read it.' })
  @Written(5_000)
  words!: string

  @Field(() => CommendationSource, { description: 'Whose praise it is; a colleague may pass on what a customer said.' })
  from!: CommendationSource

  @Field(() => CalendarDate, { description: 'The day on which it happened.' })
  occurredOn!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client: sending the same input with the same key again returns the commendation that is there already.',
  })
  @IsOptional()
  @Length(1, 200, { message: rule('edge.keyForm') })
  idempotencyKey?: string | null
}
