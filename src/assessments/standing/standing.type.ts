import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { ContextFactor } from '../../workforce/context-factors.js'
import { upTo } from '../../graphql/up-to.js'

@ObjectType({ description: 'A condition under which people have worked at a store lately.' })
export class StoreCondition {
  @Field(() => ContextFactor, { description: 'What was known of those shifts.' })
  factor!: ContextFactor

  @Field(() => Float, { description: 'The share of customer interactions that it went with, 0 to 1.' })
  share!: number

  @Field(() => String, { description: 'What it does to anyone.' })
  because!: string
}

@ObjectType({ description: 'How a store as a whole stands against others in the same conditions. It names nobody.' })
export class StoreStanding {
  @Field(() => Boolean, { description: 'The place is in trouble: more goes wrong for everybody than chance explains.' })
  elevated!: boolean

  @Field(() => String, { description: 'How often breakdowns come, in words.' })
  often!: string

  @Field(() => String, { description: 'Why, in a sentence.' })
  because!: string

  @Field(() => Int, { description: 'For so many weeks in a row, to now.' })
  weeksElevated!: number

  @Field(() => [StoreCondition], { complexity: upTo(12), description: 'The weightiest first.' })
  conditions!: StoreCondition[]

  @Field(() => Float, { nullable: true, description: 'The rate over that of other stores: the median. For HR.' })
  factor!: number | null

  @Field(() => Float, { nullable: true, description: 'With 90% certainty it is not less than this … For HR.' })
  low!: number | null

  @Field(() => Float, { nullable: true, description: '… and not more than this. For HR.' })
  high!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'What is lastingly usual there, over other stores in the same conditions: taken into account whenever somebody there is judged. For HR; null by a baseline of before.',
  })
  usual!: number | null

  @Field(() => Float, { nullable: true, description: 'That the place is in trouble, 0 to 1. For HR.' })
  probability!: number | null
}
