import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { ReviewPaper } from '../asking/paper.type.js'
import { upTo } from '../../graphql/up-to.js'
import { BreakdownsBy } from './dimensions.js'

registerEnumType(BreakdownsBy, {
  name: 'BreakdownsBy',
  description:
    'By what breakdowns are told apart. CONTEXT_FACTOR is what was said of the incident, CONDITION what the roster says of the shift; HOUR is the one in which it happened, by the store’s clock.',
})

@ObjectType({
  description:
    'Breakdowns recorded as somebody’s own, against what the peers’ model expects of as much work in the same positions and conditions. Ranges are those in which nine of ten lie.',
})
export class AgainstExpectation {
  @Field(() => Int, { description: 'Those of cause EMPLOYEE.' })
  own!: number

  @Field(() => Float)
  expected!: number

  @Field(() => Int, { description: 'As few would be no more than chance.' })
  low!: number

  @Field(() => Int, { description: 'As many would be no more than chance.' })
  high!: number

  @Field(() => Float, { description: 'Own over expected.' })
  ratio!: number

  @Field(() => Float)
  ratioLow!: number

  @Field(() => Float)
  ratioHigh!: number
}

@ObjectType()
export class BreakdownGroup {
  @Field(() => String)
  name!: string

  @Field(() => Int, { nullable: true, description: 'Null where few people are behind it, who could be told apart.' })
  breakdowns!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Customers served in this group. Null where the roster doesn’t tell such groups apart.',
  })
  interactions!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Breakdowns per 1,000 interactions: of this group, or where it has none of its own, of all. Null where the roster tells too little.',
  })
  perThousand!: number | null

  @Field(() => AgainstExpectation, {
    nullable: true,
    description:
      'Null where the group has no work of its own, the roster tells too little, or few people are behind it.',
  })
  against!: AgainstExpectation | null
}

@ObjectType({ description: 'What keeps going wrong.' })
export class Breakdowns {
  @Field(() => [BreakdownGroup], { complexity: upTo(100) })
  groups!: BreakdownGroup[]

  @Field(() => AgainstExpectation, { nullable: true, description: 'All that was asked about, taken together.' })
  whole!: AgainstExpectation | null

  @Field(() => ReviewPaper)
  paper!: ReviewPaper
}
