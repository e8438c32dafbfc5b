import { Field, Float, Int, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'What a counting rule would have done, against what was found.' })
export class PolicyComparison {
  @Field(() => Int, { description: 'People who work in a store, rounded to fives.' })
  people!: number

  @Field(() => Int, { nullable: true, description: 'People the rule would have marked; null where one to nine.' })
  marked!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Of these, people whose incident was found to be a bad day, isolated or the trouble of the place when the rule first marked them: neither a pattern nor emerging. Null where they or the rest are one to nine.',
  })
  withoutPattern!: number | null

  @Field(() => Float, { nullable: true, description: 'The share of these among the marked, 0 to 1.' })
  share!: number | null

  @Field(() => Float, { nullable: true, description: 'With 95% certainty the share is not less than this …' })
  low!: number | null

  @Field(() => Float, { nullable: true, description: '… and not more than this.' })
  high!: number | null

  @Field(() => String, { description: 'The same in sentences.' })
  inWords!: string
}
