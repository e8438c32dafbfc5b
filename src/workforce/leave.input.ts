import { ArgsType, Field, ID, InputType } from '@nestjs/graphql'
import { IsString } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'

@InputType({ description: 'Whose leave, and from when to when.' })
export class LeaveInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => CalendarDate, { description: 'The first day of it.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of it.' })
  to!: string
}

@InputType({ description: 'From when to when, both days included.' })
export class LeaveDatesInput {
  @Field(() => CalendarDate, { description: 'The first day of it.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of it.' })
  to!: string
}

@ArgsType()
export class CorrectLeaveArgs {
  @Field(() => ID, { description: 'The id of what this is about.' })
  id!: string

  @Field(() => LeaveDatesInput, { description: 'What is to be recorded.' })
  input!: LeaveDatesInput
}
