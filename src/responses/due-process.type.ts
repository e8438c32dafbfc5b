import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { ResponseKind } from '../incidents/response-kinds.js'
import { upTo } from '../graphql/up-to.js'
import { TestOutcome } from './just-cause/case.js'
import { JustCauseTest } from './just-cause/just-cause.js'
import { Response } from './response.entity.js'

registerEnumType(JustCauseTest, {
  name: 'JustCauseTest',
  description: 'The seven tests that a formal response must pass.',
})
registerEnumType(TestOutcome, { name: 'TestOutcome' })

@ObjectType()
export class JustCauseResult {
  @Field(() => JustCauseTest)
  test!: JustCauseTest
  @Field(() => TestOutcome)
  outcome!: TestOutcome
  @Field(() => String)
  because!: string
}

@ObjectType({
  description:
    'The formal response was not recorded: these tests of just cause are not met, and this would serve instead.',
})
export class DueProcessNotMet {
  @Field(() => String)
  message!: string
  @Field(() => [JustCauseResult], { complexity: upTo(7) })
  tests!: JustCauseResult[]
  @Field(() => [ResponseKind])
  alternatives!: ResponseKind[]
}

export const RespondResult = createUnionType({
  name: 'RespondResult',
  types: () => [Response, DueProcessNotMet] as const,
  resolveType: (value: object) => ('alternatives' in value ? DueProcessNotMet : Response),
})
