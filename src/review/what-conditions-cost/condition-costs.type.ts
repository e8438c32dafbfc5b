import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { upTo } from '../../graphql/up-to.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { WrittenAnswerType } from '../asking/written-answer.type.js'

@ObjectType({
  description:
    'What a condition of shifts has added to the breakdowns that were put down to somebody, by what the peers’ model has learnt of it. Ranges are those in which it lies nine times in ten; below 0 it would have made things better.',
})
export class ConditionCost {
  @Field(() => ContextFactor, { description: 'What was known of the shift.' })
  condition!: ContextFactor

  @Field(() => Int, { description: 'Shifts under it.' })
  shifts!: number

  @Field(() => Float, { description: 'Customers served on shifts under it.' })
  interactions!: number

  @Field(() => Float, { description: 'Breakdowns that the same shifts would not have had without it.' })
  added!: number

  @Field(() => Float, { description: 'The lower end of the range.' })
  low!: number

  @Field(() => Float, { description: 'The upper end of the range.' })
  high!: number

  @Field(() => Float, { description: 'The same on 100 such shifts.' })
  perHundredShifts!: number
}

@ObjectType({ description: 'Which conditions cost most.' })
export class ConditionCosts {
  @Field(() => [ConditionCost], { complexity: upTo(12), description: 'From the costliest to the least.' })
  conditions!: ConditionCost[]

  @Field(() => String, {
    nullable: true,
    description: 'What one more person on understaffed shifts would have saved, in a sentence. Null where none were.',
  })
  oneMorePerson!: string | null

  @Field(() => WrittenAnswerType, { description: 'The same answer in sentences, pictures and a table.' })
  writtenAnswer!: WrittenAnswerType
}
