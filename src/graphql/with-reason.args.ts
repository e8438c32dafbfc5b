import { ArgsType, Field, ID } from '@nestjs/graphql'
import { Written } from './written.js'

/** What is decided on, and why. */
@ArgsType()
export class WithReason {
  @Field(() => ID, { description: 'The id of what this is about.' })
  id!: string

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(2_000)
  reason!: string
}
