import { ArgsType, Field, ID, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, Matches } from 'class-validator'
import { Defaulted } from '../graphql/defaulted.js'
import { DateTime } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { rule } from '../language/rule.js'

@InputType({ description: 'What somebody saw a colleague of their store do, told to HR alone.' })
export class WhatYouSawInput {
  @Field(() => String, { description: "The colleague's employee number." })
  @IsString()
  employee!: string

  @Field(() => DateTime, { description: 'When it happened, as well as you remember.' })
  occurredAt!: string

  @Field(() => String, { description: 'What you saw and heard yourself.' })
  @Written(20_000)
  text!: string

  @Defaulted(
    () => Boolean,
    false,
    'That your name is held back, from HR too, until you say otherwise. HR reads what you saw and may look into it, but it weighs in no outcome: nobody can answer what they cannot see.',
  )
  withheld!: boolean
}

@InputType({ description: 'An account that HR takes down, of a colleague or of a customer: name one of the two.' })
export class AccountTakenInput {
  @Field(() => String, {
    nullable: true,
    description: 'The number of the employee whose account it is. It weighs once they have confirmed it.',
  })
  @IsOptional()
  @IsString()
  giver?: string | null

  @Field(() => String, { nullable: true, description: 'For a customer: the name under which they appear.' })
  @IsOptional()
  @Written(60)
  pseudonym?: string | null

  @Field(() => String, { nullable: true, description: 'For a customer: how they confirmed it, a letter for instance.' })
  @IsOptional()
  @Written(500)
  howConfirmed?: string | null

  @Field(() => DateTime, { description: 'When it happened, as they say.' })
  occurredAt!: string

  @Field(() => String, { description: 'In their words.' })
  @Written(20_000)
  text!: string
}

@ArgsType()
export class DocumentArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => String, { description: 'What it is called.' })
  @Written(200)
  name!: string

  @Field(() => String, { description: 'Where it lies, so that everybody at the hearing can read it.' })
  @Written(500)
  place!: string

  @Field(() => String, { description: 'The SHA-256 of the file, in 64 hexadecimal digits.' })
  @Matches(/^[0-9a-f]{64}$/i, {
    message: rule('statements.hashForm'),
  })
  sha256!: string
}
