import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { ReviewPaper } from '../pictures/paper.type.js'
import { BreakdownsBy } from './dimensions.js'

registerEnumType(BreakdownsBy, { name: 'BreakdownsBy', description: 'By what breakdowns are told apart.' })

@ObjectType()
export class BreakdownGroup {
  @Field(() => String)
  name!: string

  @Field(() => Int, { nullable: true, description: 'Null where few people are behind it, who could be told apart.' })
  breakdowns!: number | null
}

@ObjectType({ description: 'What keeps going wrong.' })
export class Breakdowns {
  @Field(() => [BreakdownGroup])
  groups!: BreakdownGroup[]

  @Field(() => ReviewPaper)
  paper!: ReviewPaper
}
