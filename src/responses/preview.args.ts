import { ArgsType, Field, ID } from '@nestjs/graphql'
import { ArrayMaxSize, IsOptional } from 'class-validator'
import { ResponseKind } from '../incidents/response-kinds.js'
import { MOST_FURTHER } from './respond.input.js'
import { Misconduct } from './response-words.js'
import { rule } from '../language/rule.js'

@ArgsType()
export class JustCauseArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => [ID!], {
    nullable: true,
    description: 'Further incidents of the same employee that would be alleged with it.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_FURTHER, { message: rule('responses.furtherAtMost', { most: MOST_FURTHER }) })
  furtherIncidents?: string[] | null

  @Field(() => ResponseKind, { description: 'What would be asked for.' })
  kind!: ResponseKind

  @Field(() => ID, { nullable: true, description: 'The service standard that would be cited.' })
  standard?: string | null

  @Field(() => Misconduct, { nullable: true, description: 'Where it is of a kind that HR alone judges.' })
  misconduct?: Misconduct | null
}
