import { Field, ID, InputType } from '@nestjs/graphql'
import { ArrayMaxSize, ArrayUnique, IsOptional, IsString, Length } from 'class-validator'
import { Defaulted } from '../graphql/defaulted.js'
import { DateTime } from '../graphql/scalars.js'
import { ContextFactor } from '../workforce/context-factors.js'
import { PartyInput } from './incident-party.entity.js'
import { AgainstExpectation, Cause, Conduct, ReportSource, Severity, Touchpoint } from './incident-words.js'
import { Written } from '../graphql/written.js'
import { rule } from '../language/rule.js'

@InputType({ description: 'A service breakdown, with what was going on around the employee.' })
export class LogIncidentInput {
  @Field(() => String, { description: "The store's code." })
  @IsString()
  store!: string

  @Field(() => String, {
    nullable: true,
    description: "The employee's number; absent where nobody in particular was involved.",
  })
  @IsOptional()
  @IsString()
  employee?: string | null

  @Field(() => DateTime, { description: 'When it happened; not in the future.' })
  occurredAt!: string

  @Field(() => String, { description: 'What happened, in a sentence or two.' })
  @Written(5_000)
  summary!: string

  @Defaulted(() => ReportSource, ReportSource.MANAGER, 'Who noticed it; MANAGER unless said.')
  source!: ReportSource

  @Defaulted(() => Touchpoint, Touchpoint.OTHER, 'Where customer and company met; OTHER unless said.')
  touchpoint!: Touchpoint

  @Defaulted(() => Severity, Severity.MINOR, 'How grave it was; MINOR unless said.')
  severity!: Severity

  @Defaulted(() => Cause, Cause.UNKNOWN, 'Whose it was, as far as can be told; UNKNOWN unless said.')
  cause!: Cause

  @Defaulted(() => [ContextFactor], [], 'What was going on around the employee.')
  @ArrayUnique({ message: rule('incidents.eachFactorOnce') })
  context!: ContextFactor[]

  @Field(() => [PartyInput], { nullable: true, description: 'Who else had a part in it, and which.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: rule('incidents.peopleAtMost') })
  parties?: PartyInput[] | null

  @Defaulted(
    () => Boolean,
    false,
    'For what happened to you: HR alone reads it, and holds your name back until you say otherwise.',
  )
  toHrAlone!: boolean

  @Field(() => String, {
    nullable: true,
    description: "The customer's reference, as the CRM or the loyalty system has it. It has to be known here.",
  })
  @IsOptional()
  @IsString()
  customer?: string | null

  @Field(() => Conduct, {
    nullable: true,
    description: 'How the customer behaved, where there is something to say of it.',
  })
  @IsOptional()
  conduct?: Conduct | null

  @Field(() => AgainstExpectation, {
    nullable: true,
    description:
      'What the customer asked for, against what was agreed with them; unless said NOT_AGREED where nothing was agreed, else WITHIN.',
  })
  @IsOptional()
  againstExpectation?: AgainstExpectation | null

  @Field(() => String, {
    nullable: true,
    description: 'What it was about, by the code of the product, feature or procedure.',
  })
  @IsOptional()
  @IsString()
  offering?: string | null

  @Field(() => ID, { nullable: true, description: 'Another incident of the same event, to link this one with.' })
  @IsOptional()
  sameEventAs?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client: sending the same input with the same key again returns the incident that is there already.',
  })
  @IsOptional()
  @Length(1, 200, { message: rule('edge.keyForm') })
  idempotencyKey?: string | null
}
