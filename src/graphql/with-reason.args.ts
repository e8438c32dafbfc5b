import { ArgsType, Field, ID } from '@nestjs/graphql'
import { Written } from './written.js'

/** What is decided on, and why. */
@ArgsType()
export class WithReason {
  @Field(() => ID)
  id!: string

  @Field(() => String)
  @Written(2_000)
  reason!: string
}
