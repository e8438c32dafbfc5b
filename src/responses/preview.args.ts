import { ArgsType, Field, ID } from '@nestjs/graphql'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Misconduct } from './response-words.js'

@ArgsType()
export class JustCauseArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => ResponseKind, { description: 'What would be asked for.' })
  kind!: ResponseKind

  @Field(() => ID, { nullable: true, description: 'The service standard that would be cited.' })
  standard?: string | null

  @Field(() => Misconduct, { nullable: true, description: 'Where it is of a kind that HR alone judges.' })
  misconduct?: Misconduct | null
}
