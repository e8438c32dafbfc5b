import { ArgsType, Field, ID, InputType } from '@nestjs/graphql'
import { IsString } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'

@InputType()
export class LeaveInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => CalendarDate, { description: 'The first day of it.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of it.' })
  to!: string
}

@InputType()
export class LeaveDatesInput {
  @Field(() => CalendarDate, { description: 'The first day of it.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of it.' })
  to!: string
}

@ArgsType()
export class CorrectLeaveArgs {
  @Field(() => ID)
  id!: string

  @Field(() => LeaveDatesInput)
  input!: LeaveDatesInput
}
