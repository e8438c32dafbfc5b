import { ArgsType, Field, ID } from '@nestjs/graphql'
import { Defaulted } from '../graphql/defaulted.js'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'

@ArgsType()
export class WithOutcome {
  @Field(() => ID, { description: 'The id of what this is about.' })
  id!: string

  @Field(() => String, { description: 'What came of it.' })
  @Written(5_000)
  outcome!: string
}

@ArgsType()
export class WithReflection {
  @Field(() => ID, { description: "The response's id." })
  responseId!: string

  @Field(() => String, { description: 'In your own words.' })
  @Written(20_000)
  text!: string
}

@ArgsType()
export class EarlyEnd {
  @Field(() => ID, { description: 'The id of what this is about.' })
  id!: string

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Its last day, today unless said. A day before its first calls it off.',
  })
  on?: string | null

  @Defaulted(
    () => Boolean,
    false,
    'That the employee wished it, for the employee alone: where they end it themselves, it is so anyway.',
  )
  employeesWish!: boolean
}
