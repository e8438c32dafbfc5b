import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { WrittenAnswerType } from '../asking/written-answer.type.js'
import { upTo } from '../../graphql/up-to.js'
import { BreakdownsBy } from './dimensions.js'

registerEnumType(BreakdownsBy, {
  name: 'BreakdownsBy',
  description:
    'By what breakdowns are told apart. CONTEXT_FACTOR is what was said of the incident, CONDITION what the roster says of the shift; HOUR is the one in which it happened, by the store’s clock.',
  valuesMap: {
    CAUSE: { description: 'By whose it was.' },
    SEVERITY: { description: 'By how grave it was.' },
    TOUCHPOINT: { description: 'By where customer and company met.' },
    CONTEXT_FACTOR: { description: 'By what was going on around the employee.' },
    CONDITION: { description: 'By what was known of the whole shift.' },
    HOUR: { description: "By the hour of the store's day." },
    STORE: { description: 'By store.' },
    POSITION: { description: 'By what people did.' },
    MONTH: { description: 'By month.' },
    CONDUCT: { description: 'By how the customer behaved, as it stands; NOT_SAID where nobody said.' },
    REMEDY: { description: 'By what the customer got of the catalogue; NONE where nothing was given.' },
  },
})

@ObjectType({
  description:
    'Breakdowns that were put down to somebody, against what the peers’ model expects of as much work in the same positions and conditions. Ranges are those in which nine of ten lie.',
})
export class BreakdownsExpected {
  @Field(() => Int, { description: 'Those of cause EMPLOYEE.' })
  own!: number

  @Field(() => Float, { description: 'As many as would have been expected, given the same exposure and conditions.' })
  expected!: number

  @Field(() => Int, { description: 'As few would be no more than chance.' })
  low!: number

  @Field(() => Int, { description: 'As many would be no more than chance.' })
  high!: number

  @Field(() => Float, { description: 'Own over expected.' })
  ratio!: number

  @Field(() => Float, { description: 'The lower end of the range of the ratio: 95% likely above.' })
  ratioLow!: number

  @Field(() => Float, { description: 'The upper end of the range of the ratio: 95% likely below.' })
  ratioHigh!: number
}

@ObjectType({ description: 'Breakdowns of one store, position, hour or whatever was asked by.' })
export class BreakdownGroup {
  @Field(() => String, { description: 'What they have in common.' })
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

  @Field(() => BreakdownsExpected, {
    nullable: true,
    description:
      'Null where the group has no work of its own, the roster tells too little, or few people are behind it.',
  })
  against!: BreakdownsExpected | null
}

@ObjectType({ description: 'What keeps going wrong.' })
export class Breakdowns {
  @Field(() => [BreakdownGroup], { complexity: upTo(100), description: 'One row a group, the most breakdowns first.' })
  groups!: BreakdownGroup[]

  @Field(() => BreakdownsExpected, { nullable: true, description: 'All that was asked about, taken together.' })
  whole!: BreakdownsExpected | null

  @Field(() => WrittenAnswerType, { description: 'The same answer in sentences, pictures and a table.' })
  writtenAnswer!: WrittenAnswerType
}
