import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Sentence, type ToSay } from '../access/sentence.js'
import type { Text } from '../language/message.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { upTo } from '../graphql/up-to.js'
import { TestOutcome } from './just-cause/case.js'
import { JustCauseTest } from './just-cause/just-cause.js'
import { Response } from './response.entity.js'

registerEnumType(JustCauseTest, {
  name: 'JustCauseTest',
  description: 'The seven tests that a formal response must pass.',
  valuesMap: {
    NOTICE: { description: 'The employee knew the standard, and what breaking it leads to.' },
    REASONABLE_RULE: { description: 'The standard was in force, and could be followed that day.' },
    INVESTIGATION: { description: 'The employee was heard, or had the time to answer.' },
    FAIR_INVESTIGATION: { description: 'Neither who asks nor who decides is a party to it.' },
    PROOF: { description: 'The records bear it out, by more than one voice.' },
    EQUAL_TREATMENT: { description: 'Others in the same situation got as much.' },
    PROPORTIONATE_PENALTY: { description: 'The step fits what happened and what is on the record.' },
  },
})
registerEnumType(TestOutcome, {
  name: 'TestOutcome',
  description: 'How a test of just cause came out.',
  valuesMap: {
    MET: { description: 'It is met.' },
    NOT_MET: { description: 'It is not met, and one such refuses.' },
    FOR_HR: { description: 'HR decides, and gives a reason.' },
  },
})

@ObjectType({ description: 'How one of the seven tests came out.' })
export class JustCauseResult {
  @Field(() => JustCauseTest, { description: 'Which test.' })
  test!: JustCauseTest
  @Field(() => TestOutcome, { description: 'Met, not met, or for HR to decide.' })
  outcome!: TestOutcome
  @Sentence({ description: 'Why, and what would have to be true.' })
  because!: ToSay
}

@ObjectType({
  description:
    'The formal response was not recorded: these tests of just cause are not met, and this would serve instead.',
})
export class DueProcessNotMet {
  @Sentence({ description: 'What is not met, why, and what would serve instead.' })
  message!: Text
  @Field(() => [JustCauseResult], { complexity: upTo(7), description: 'How each of the seven tests came out.' })
  tests!: JustCauseResult[]
  @Field(() => [ResponseKind], { description: 'What would serve instead.' })
  alternatives!: ResponseKind[]
}

export const RespondResult = createUnionType({
  name: 'RespondResult',
  description: 'The answer, or what is missing for it.',
  types: () => [Response, DueProcessNotMet] as const,
  resolveType: (value: object) => ('alternatives' in value ? DueProcessNotMet : Response),
})
