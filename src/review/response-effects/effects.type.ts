import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { WrittenAnswerType } from '../asking/written-answer.type.js'
import { upTo } from '../../graphql/up-to.js'
import { Verdict } from './verdict.js'

registerEnumType(Verdict, {
  name: 'AnswerVerdict',
  description: 'What the numbers tell of an answer.',
  valuesMap: {
    FEWER: {
      description:
        'Credibly fewer days on which something went wrong that was put down to them than were to be expected without it, and than after the others.',
    },
    MORE: { description: 'Credibly more.' },
    CANNOT_TELL: { description: 'The range holds "no difference", or what there was after the other answers.' },
  },
})

@ObjectType({ description: 'What came after an answer, against what was to be expected at the time.' })
export class AnswerFigures {
  @Field(() => Int, { description: 'How often somebody was followed after it; a person once at a time.' })
  followed!: number

  @Field(() => Int, { description: 'On how many days something went wrong then that was put down to them.' })
  observed!: number

  @Field(() => Float, { description: 'How many the model expected, from what it believed at the time.' })
  expected!: number

  @Field(() => [Int], { description: 'Between which two numbers they would be with 95%, if the answer did nothing.' })
  usual!: [number, number]

  @Field(() => Float, { description: 'How many times what was to be expected, drawn to 1 where there is little.' })
  ratio!: number

  @Field(() => [Float], { description: 'Between which two numbers that ratio is with 95%.' })
  ratioRange!: [number, number]

  @Field(() => Verdict, { description: 'What can be said of whether it helped.' })
  verdict!: Verdict

  @Field(() => Float, {
    nullable: true,
    description:
      'What a comparison of before and after would claim: how many times as many such days on as many shifts. People are ' +
      'answered when they have just had bad luck, so it claims a success where there is none.',
  })
  beforeAndAfter!: number | null

  @Field(() => String, { description: 'The same in a sentence.' })
  inWords!: string
}

@ObjectType({ description: 'What came after one kind of answer.' })
export class AnswerGroup {
  @Field(() => String, { description: 'A kind of response, or NO_ANSWER.' })
  name!: string

  @Field(() => AnswerFigures, {
    nullable: true,
    description: 'Null where few people are behind it, who could be told apart.',
  })
  figures!: AnswerFigures | null
}

@ObjectType('AnswersAtWork', { description: 'How well the answers work.' })
export class ResponseEffects {
  @Field(() => Int, { description: 'So many days people are followed after an answer, and to today at most.' })
  followedDays!: number

  @Field(() => [AnswerGroup], { complexity: upTo(15), description: 'One row a kind of answer.' })
  groups!: AnswerGroup[]

  @Field(() => WrittenAnswerType, { description: 'The same answer in sentences, pictures and a table.' })
  writtenAnswer!: WrittenAnswerType
}
