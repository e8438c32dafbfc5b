import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Finding } from '../findings/finding-words.js'

@ObjectType({ description: 'Incidents that were found to be one thing and would be found to be another, or the same.' })
export class FindingChange {
  @Field(() => Finding, { description: 'The finding under the policy in force.' })
  from!: Finding

  @Field(() => Finding, { description: 'The finding under the policy tried.' })
  to!: Finding

  @Field(() => Int, {
    nullable: true,
    description: 'Rounded to fives; null where fewer than ten people are behind it.',
  })
  incidents!: number | null
}

@ObjectType({ description: 'What a changed policy would have said.' })
export class PolicyTrial {
  @Field(() => [FindingChange], { description: 'Findings that would be others, from and to, with how many.' })
  changes!: FindingChange[]

  @Field(() => Int, {
    nullable: true,
    description: 'People who would newly have had a pattern; null where one to nine.',
  })
  newlyPattern!: number | null

  @Field(() => Int, { nullable: true, description: 'People who would no longer have had one; null where one to nine.' })
  noLongerPattern!: number | null

  @Field(() => String, { description: 'How to read it.' })
  note!: string
}
