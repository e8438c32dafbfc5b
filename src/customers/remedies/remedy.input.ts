import { Field, Float, ID, InputType } from '@nestjs/graphql'
import { IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator'
import { CalendarDate } from '../../graphql/scalars.js'
import { Written } from '../../graphql/written.js'
import { Severity } from '../../incidents/incident-words.js'
import { rule } from '../../language/rule.js'

const MOST = 1_000_000_000

@InputType({ description: 'What every customer gets in the same situation.' })
export class RemedyInput {
  @Field(() => String, { description: 'A short name that stays, as REFUND. The same code again is a new version.' })
  @Matches(/^[A-Z][A-Z0-9_-]{1,39}$/, {
    message: rule('edge.codeForm'),
  })
  code!: string

  @Field(() => String, { description: 'What it is, and what for.' })
  @Written(200)
  name!: string

  @Field(() => Severity, { description: 'Up to how grave a breakdown it is meant for.' })
  upToSeverity!: Severity

  @Field(() => Float, { nullable: true, description: 'Up to which amount for one incident; no limit unless said.' })
  @IsOptional()
  @Min(0, { message: rule('customers.amountNotNegative') })
  @Max(MOST, { message: rule('customers.amountTooMuch') })
  upToAmount?: number | null

  @Field(() => CalendarDate, { nullable: true, description: 'From which day; today unless said, and never earlier.' })
  @IsOptional()
  inForceFrom?: string | null
}

@InputType({ description: 'What a customer is to get after an incident.' })
export class GiveRemedyInput {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => String, { description: 'The code of the remedy.' })
  @Written(40)
  remedy!: string

  @Field(() => Float, { nullable: true, description: "In the store's currency." })
  @IsOptional()
  @Min(0, { message: rule('customers.amountNotNegative') })
  @Max(MOST, { message: rule('customers.amountTooMuch') })
  amount?: number | null

  @Field(() => String, { nullable: true, description: 'Why, where it is an exception. Name no customer in it.' })
  @IsOptional()
  @MaxLength(2_000, { message: rule('edge.most2000') })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client, a new one for each remedy: sending the same input with the same key again, where a connection was lost, returns the remedy that was given already.',
  })
  @IsOptional()
  @Length(1, 200, { message: rule('edge.keyForm') })
  idempotencyKey?: string | null
}
