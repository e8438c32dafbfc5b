import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql'
import { ArrayUnique, IsInt, IsOptional, IsString, Max, Min } from 'class-validator'
import { Defaulted } from '../graphql/defaulted.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { ContextFactor } from './context-factors.js'
import { rule } from '../language/rule.js'

registerEnumType(ContextFactor, {
  name: 'ContextFactor',
  description: 'What was going on around the employee.',
  valuesMap: {
    UNDERSTAFFED: { description: 'Fewer people than the work needed.' },
    PEAK_DEMAND: { description: 'Far more customers than usual.' },
    SYSTEM_OUTAGE: { description: 'A till, a line or another system did not work.' },
    LONG_SHIFT: { description: 'The shift was a long one.' },
    CONSECUTIVE_SHIFTS: { description: 'One of many shifts in a row.' },
    NEW_TO_TASK: { description: 'They had not done this before, or only a few times.' },
    UNCLEAR_POLICY: { description: 'Nobody could tell what the rule was.' },
    CONFLICTING_INSTRUCTION: { description: 'Two instructions could not both be followed.' },
    STOCK_UNAVAILABLE: { description: 'What the customer came for was not there.' },
    ABUSIVE_CUSTOMER: { description: 'A customer was abusive.' },
    PERSONAL_STRAIN: {
      description:
        'Something in their own life weighed on them: told in confidence, weighs with people and never in a finding.',
    },
    UNWELL: { description: 'They were not well: told in confidence, weighs with people and never in a finding.' },
  },
})

@InputType({ description: "One person's shift on one day." })
export class ShiftInput {
  @Field(() => String, { description: "The employee's number." })
  @IsString()
  employee!: string

  @Field(() => String, { description: "The store's code." })
  @IsString()
  store!: string

  @Field(() => CalendarDate, { description: "The date on which the shift began, by the store's clock." })
  date!: string

  @Field(() => String, { description: 'What they did on it.' })
  @Written(60)
  position!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Customers served; left out where nobody counted, and of a shift that is ahead.',
  })
  @IsOptional()
  @IsInt()
  @Min(0, { message: rule('workforce.interactionsNotNegative') })
  @Max(10_000, { message: rule('workforce.interactionsTooMany') })
  interactions?: number | null

  @Defaulted(() => [ContextFactor], [], 'What held for the whole shift.')
  @ArrayUnique({ message: rule('workforce.eachConditionOnce') })
  conditions!: ContextFactor[]

  @Field(() => DateTime, { nullable: true, description: 'When it began, where that is known.' })
  @IsOptional()
  startsAt?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended, where that is known.' })
  @IsOptional()
  endsAt?: string | null
}
