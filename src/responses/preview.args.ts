import { ArgsType, Field, ID } from '@nestjs/graphql'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Misconduct } from './response-words.js'

@ArgsType()
export class JustCauseArgs {
  @Field(() => ID)
  incidentId!: string

  @Field(() => ResponseKind)
  kind!: ResponseKind

  @Field(() => ID, { nullable: true, description: 'The service standard that would be cited.' })
  standard?: string | null

  @Field(() => Misconduct, { nullable: true })
  misconduct?: Misconduct | null
}
