import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql'
import { ArrayUnique, IsInt, IsOptional, IsString, Max, Min } from 'class-validator'
import { Defaulted } from '../graphql/defaulted.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { ContextFactor } from './context-factors.js'

registerEnumType(ContextFactor, { name: 'ContextFactor', description: 'What was going on around the employee.' })

@InputType()
export class ShiftInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => String, { description: "The store's code." })
  @IsString()
  store!: string

  @Field(() => CalendarDate, { description: "The date on which the shift began, by the store's clock." })
  date!: string

  @Field(() => String)
  @Written(60)
  position!: string

  @Field(() => Int, { nullable: true, description: 'Customers served; left out where nobody counted.' })
  @IsOptional()
  @IsInt()
  @Min(0, { message: 'Interactions cannot be fewer than 0.' })
  @Max(10_000, { message: 'More than 10,000 interactions on one shift cannot be right: check the number.' })
  interactions?: number | null

  @Defaulted(() => [ContextFactor], [], 'What held for the whole shift.')
  @ArrayUnique({ message: 'Name each condition once.' })
  conditions!: ContextFactor[]

  @Field(() => DateTime, { nullable: true })
  @IsOptional()
  startsAt?: string | null

  @Field(() => DateTime, { nullable: true })
  @IsOptional()
  endsAt?: string | null
}
