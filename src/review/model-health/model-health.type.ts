import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { WrittenAnswerType } from '../asking/written-answer.type.js'
import { upTo } from '../../graphql/up-to.js'

export enum JudgingPart {
  DRIFT = 'DRIFT',
  CALIBRATION = 'CALIBRATION',
  MULTIPLIERS = 'MULTIPLIERS',
  APPEALS = 'APPEALS',
  CAUSES = 'CAUSES',
}
registerEnumType(JudgingPart, {
  name: 'JudgingPart',
  description: 'A part of how well we judge.',
  valuesMap: {
    DRIFT: { description: 'What came each month against what was expected.' },
    CALIBRATION: { description: 'Whether what was expected came about.' },
    MULTIPLIERS: { description: 'What moved in the model.' },
    APPEALS: { description: 'What was overturned.' },
    CAUSES: { description: "What was recorded as somebody's and turned out otherwise." },
  },
})

@ObjectType({ description: 'How often something was overturned when it was looked at again.' })
export class Overturned {
  @Field(() => String, { description: 'A kind of response or a cause; ALL for all together.' })
  name!: string

  @Field(() => Int, { nullable: true, description: 'Null where few people are behind it, who could be told apart.' })
  decided!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many came out otherwise; null where too few people are behind it.',
  })
  overturned!: number | null
}

@ObjectType({ description: 'Of those of whom about as much was expected: what there was.' })
export class CalibrationBand {
  @Field(() => Int, { description: 'In how many days after something went wrong that was put down to somebody.' })
  days!: number

  @Field(() => Int, { description: 'From 1, of which the least was expected.' })
  band!: number

  @Field(() => Int, { nullable: true, description: 'Null where few people are behind it, who could be told apart.' })
  followed!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'How many days on which something went wrong that was put down to somebody the model expected.',
  })
  expected!: number | null

  @Field(() => [Int], { nullable: true, description: 'Between which two numbers they would be with 95%.' })
  usual!: [number, number] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days with breakdowns that came; null where too few people are behind it.',
  })
  observed!: number | null

  @Field(() => Float, { nullable: true, description: 'How many times what was expected.' })
  ratio!: number | null

  @Field(() => [Float], { nullable: true, description: 'Between which two numbers that ratio is with 95%.' })
  ratioRange!: [number, number] | null
}

@ObjectType({ description: 'A month in the whole organisation, against the baseline that was in force.' })
export class DriftMonth {
  @Field(() => String, { description: 'Such as 2026-11.' })
  month!: string

  @Field(() => Int, { nullable: true, description: 'Null where few people worked, who could be told apart.' })
  observed!: number | null

  @Field(() => Float, {
    nullable: true,
    description: "Days with breakdowns that the month's baseline expected; null where too few people are behind it.",
  })
  expected!: number | null

  @Field(() => [Float], { nullable: true, description: 'Between which two a month lies with 95% if nothing is wrong.' })
  usual!: [number, number] | null
}

@ObjectType({ description: 'What the baseline said of a position or a condition, at the beginning and at the end.' })
export class MovedMultiplier {
  @Field(() => String, { description: 'POSITION or CONDITION.' })
  what!: string

  @Field(() => String, { description: 'Of what: a position, a condition or another number of the model.' })
  name!: string

  @Field(() => Float, { description: 'How many times as often breakdowns came, for anyone.' })
  before!: number

  @Field(() => [Float], { description: 'Where it lay with 90%.' })
  beforeRange!: [number, number]

  @Field(() => Float, { description: 'What it is in the later baseline.' })
  after!: number

  @Field(() => [Float], { description: 'The range of that: 95% likely within.' })
  afterRange!: [number, number]

  @Field(() => Boolean, { description: 'The two ranges have nothing in common.' })
  moved!: boolean
}

@ObjectType({ description: 'Whether the model no longer fits.' })
export class ModelAlarm {
  @Field(() => Boolean, { description: 'Whether there is reason to look.' })
  raised!: boolean

  @Field(() => String, { nullable: true, description: 'Since which month it has presumably been so.' })
  since!: string | null

  @Field(() => String, { description: 'In sentences.' })
  why!: string

  @Field(() => String, { nullable: true, description: 'What to do about it; null where there is no alarm.' })
  whatToDo!: string | null
}

@ObjectType('HowWellWeJudge', { description: 'How well we judge.' })
export class ModelHealth {
  @Field(() => ModelAlarm, { description: 'Whether the model no longer fits.' })
  alarm!: ModelAlarm

  @Field(() => [Overturned], {
    complexity: upTo(15),
    description: 'Appeals that were decided, by the kind of response.',
  })
  appeals!: Overturned[]

  @Field(() => [Overturned], {
    complexity: upTo(7),
    description: 'Contested causes that were settled, by the cause that was recorded.',
  })
  causes!: Overturned[]

  @Field(() => [CalibrationBand], {
    complexity: upTo(10),
    description: 'Whether what was expected came about, in bands.',
  })
  calibration!: CalibrationBand[]

  @Field(() => [DriftMonth], { complexity: upTo(36), description: 'What came each month against what was expected.' })
  drift!: DriftMonth[]

  @Field(() => [MovedMultiplier], {
    complexity: upTo(30),
    description: 'What moved in the model between two baselines.',
  })
  multipliers!: MovedMultiplier[]

  @Field(() => [WrittenAnswerType], {
    complexity: upTo(5),
    description: 'One for each part, in the order of JudgingPart.',
  })
  writtenAnswers!: WrittenAnswerType[]
}
