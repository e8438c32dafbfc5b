import { Field, Int, ObjectType } from '@nestjs/graphql'
import { ResponseKind } from '../incidents/response-kinds.js'
import { upTo } from '../graphql/up-to.js'
import { Incident } from '../incidents/incident.entity.js'
import { JustCauseResult } from './due-process.type.js'

/** How many of the comparable incidents are shown. */
export const MOST_CASES = 50

@ObjectType({ description: 'How comparable incidents of the last 24 months were answered, in the whole organisation.' })
export class Precedents {
  @Field(() => Int, { description: 'How many comparable incidents were answered.' })
  answered!: number

  @Field(() => Int, { description: 'How many of them got this step or a higher one.' })
  thisOrMore!: number

  @Field(() => [Incident], {
    complexity: upTo(MOST_CASES),
    nullable: true,
    description: 'The cases themselves, newest first; for HR alone.',
  })
  cases!: Incident[] | null
}

@ObjectType({ description: 'What the seven tests would say of a formal response, before anybody asks for it.' })
export class JustCausePreview {
  @Field(() => Boolean, {
    description:
      'Nothing stands against asking for it: no test fails, and it is neither withdrawn nor older than 30 days. HR would still have to approve it. Of what was asked for already: nothing stands against approving it.',
  })
  mayBeAsked!: boolean

  @Field(() => [JustCauseResult], {
    complexity: upTo(7),
    description: 'How each of the seven tests would come out today.',
  })
  tests!: JustCauseResult[]

  @Field(() => [ResponseKind], { description: 'What would serve instead.' })
  alternatives!: ResponseKind[]

  @Field(() => Precedents, { nullable: true, description: 'Null where fewer than five have been answered.' })
  precedents!: Precedents | null
}
