import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator'
import { ResponseKind } from '../incidents/response-kinds.js'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { Misconduct } from './response-words.js'
import { rule } from '../language/rule.js'

const MOST_STEPS = 5
/** So many further incidents one case is over at most: more are not to be prepared for. */
export const MOST_FURTHER = 5

@InputType({ description: 'Small enough to be done, or not, by a day.' })
export class StepInput {
  @Field(() => String, { description: 'What is to be done.' })
  @Written(500)
  text!: string

  @Field(() => CalendarDate, { nullable: true, description: 'By when it should be done.' })
  by?: string | null
}

@InputType({ description: 'How an incident is answered.' })
export class RespondInput {
  @Field(() => ID, { description: 'The incident that is answered.' })
  incidentId!: string

  @Field(() => [ID!], {
    nullable: true,
    description: `Further incidents of the same employee that are alleged with it, for a formal response; ${MOST_FURTHER} at most. Each has to bear it by itself.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_FURTHER, { message: rule('responses.furtherAtMost', { most: MOST_FURTHER }) })
  furtherIncidents?: string[] | null

  @Field(() => ResponseKind, { description: 'What is done about it.' })
  kind!: ResponseKind

  @Field(() => String, { description: 'Why this: the employee reads it.' })
  @Written(5_000)
  reason!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Today unless said.' })
  startsOn?: string | null

  @Field(() => CalendarDate, { nullable: true, description: 'A reassignment always ends.' })
  endsOn?: string | null

  @Field(() => String, { nullable: true, description: 'What they do meanwhile, for a reassignment.' })
  @IsOptional()
  @Written(60)
  position?: string | null

  @Field(() => ID, { nullable: true, description: 'The service standard that is cited, for a formal response.' })
  standard?: string | null

  @Field(() => Misconduct, { nullable: true, description: 'Where it is of a kind that HR alone judges.' })
  misconduct?: Misconduct | null

  @Field(() => String, { nullable: true, description: 'For a teachable moment.' })
  @IsOptional()
  @Written(5_000)
  whatHappened?: string | null

  @Field(() => String, { nullable: true, description: 'For a teachable moment.' })
  @IsOptional()
  @Written(5_000)
  whatWasLearned?: string | null

  @Field(() => StepInput, { nullable: true, description: 'The next small step, for a teachable moment.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StepInput)
  nextStep?: StepInput | null

  @Field(() => [StepInput], { nullable: true, description: `For coaching: 1 to ${MOST_STEPS} small steps.` })
  @IsOptional()
  @ArrayMinSize(1, { message: rule('responses.oneStepAtLeast') })
  @ArrayMaxSize(MOST_STEPS, { message: rule('responses.stepsAtMost', { most: MOST_STEPS }) })
  @ValidateNested({ each: true })
  @Type(() => StepInput)
  steps?: StepInput[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'The number of who sees to a process fix (or mends what is offered): a manager of the store or somebody in HR; you unless said.',
  })
  @IsOptional()
  @Length(1, 40, { message: rule('responses.ownersNumber') })
  owner?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client, a new one for each answer: sending the same input with the same key again, where a connection was lost, returns the response that is there already.',
  })
  @IsOptional()
  @Length(1, 200, { message: rule('edge.keyForm') })
  idempotencyKey?: string | null
}
