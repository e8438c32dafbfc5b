import { Field, InputType } from '@nestjs/graphql'
import { ArrayUnique, IsOptional } from 'class-validator'
import { Defaulted } from '../graphql/defaulted.js'
import { DateTime } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { ContextFactor } from '../workforce/context-factors.js'
import { rule } from '../language/rule.js'

@InputType({ description: 'What was otherwise than recorded; what is left out is not disputed.' })
export class CorrectionInput {
  @Field(() => String, {
    description: 'How it was. Whoever sees the incident reads this; for HR alone is what you tell in confidence.',
  })
  @Written(5_000)
  words!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was instead.' })
  @IsOptional()
  occurredAt?: string | null

  @Field(() => [ContextFactor], { nullable: true, description: 'All that was going on, in place of what is recorded.' })
  @IsOptional()
  @ArrayUnique({ message: rule('incidents.eachFactorOnce') })
  context?: ContextFactor[] | null

  @Field(() => String, { nullable: true, description: 'How it should be worded.' })
  @IsOptional()
  @Written(5_000)
  summary?: string | null

  @Defaulted(() => Boolean, false, 'That you had no part in it at all.')
  notThere!: boolean
}
