import { Field, ID, InputType } from '@nestjs/graphql'
import { IsOptional, Length } from 'class-validator'
import { ResponseKind } from '../assessments/response-kind.js'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { Misconduct } from './response-words.js'

@InputType()
export class RespondInput {
  @Field(() => ID)
  incidentId!: string

  @Field(() => ResponseKind)
  kind!: ResponseKind

  @Field(() => String)
  @Written(5_000)
  reason!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Today unless said.' })
  startsOn?: string | null

  @Field(() => CalendarDate, { nullable: true, description: 'A reassignment always ends.' })
  endsOn?: string | null

  @Field(() => String, { nullable: true, description: 'What they do meanwhile, for a reassignment.' })
  @IsOptional()
  @Length(1, 60, { message: 'Name the position in 1 to 60 characters.' })
  position?: string | null

  @Field(() => ID, { nullable: true, description: 'The service standard that is cited, for a formal response.' })
  standard?: string | null

  @Field(() => Misconduct, { nullable: true, description: 'Where it is of a kind that HR alone judges.' })
  misconduct?: Misconduct | null
}
