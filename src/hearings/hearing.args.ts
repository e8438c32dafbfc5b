import { ArgsType, Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsOptional, Length, ValidateNested } from 'class-validator'
import { DateTime } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { JustCultureQuestion } from './five-questions.js'
import { rule } from '../language/rule.js'

@ArgsType()
class OfResponse {
  @Field(() => ID, { description: 'The formal response that it is about.' })
  responseId!: string
}

@ArgsType()
export class InvitationArgs extends OfResponse {
  @Field(() => DateTime, {
    description:
      'When: five working days after the employee has all the evidence or later, and on a working day of the store.',
  })
  at!: string

  @Field(() => String, { description: 'Where.' })
  @Written(200)
  place!: string
}

@ArgsType()
export class MoveArgs extends OfResponse {
  @Field(() => DateTime, { description: 'When instead: within four weeks of the first day.' })
  at!: string
}

@ArgsType()
export class CompanionArgs extends OfResponse {
  @Field(() => String, { description: 'Whom you bring: a colleague, somebody of your union, anybody you trust.' })
  @Written(200)
  companion!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Their number, where they work in your store: HR then looks first at what is logged about them, so that nobody pays for coming.',
  })
  @IsOptional()
  @Length(1, 40, { message: rule('hearings.colleaguesNumber') })
  colleague?: string | null
}

@ArgsType()
export class HeardArgs extends OfResponse {
  @Field(() => Boolean, { description: 'Whether the employee was there. Not coming is no admission.' })
  attended!: boolean

  @Field(() => String, { description: 'What was said, by both sides.' })
  @Written(50_000)
  notes!: string
}

@ArgsType()
export class NotesAnswerArgs extends OfResponse {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether you were there.' })
  wasThere!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What you say of the notes; left out, you confirm that it was so.',
  })
  @IsOptional()
  @Written(20_000)
  comment?: string | null
}

@ArgsType()
export class AdjournArgs extends OfResponse {
  @Field(() => String, { description: 'What is new, and has to be heard.' })
  @Written(2_000)
  reason!: string
}

@ArgsType()
export class InvestigationArgs extends OfResponse {
  @Field(() => String, { description: 'What you found out, and how.' })
  @Written(50_000)
  text!: string
}

@InputType({ description: 'One of the five questions, answered.' })
export class AnswerInput {
  @Field(() => JustCultureQuestion, { description: 'Which question.' })
  question!: JustCultureQuestion

  @Field(() => Boolean, { description: 'Yes or no.' })
  yes!: boolean

  @Field(() => String, { description: 'Why.' })
  @Written(5_000)
  reason!: string
}

@ArgsType()
export class AnswersArgs extends OfResponse {
  @Field(() => [AnswerInput], { description: 'All five, each once.' })
  @ArrayMaxSize(5, { message: rule('hearings.eachQuestionOnce') })
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers!: AnswerInput[]
}
