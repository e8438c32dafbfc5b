import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional, IsString } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'

export const MOST_SIMILAR = 10

@ArgsType()
export class SimilarArgs {
  @Field(() => String, { description: "The store's code." })
  @IsString()
  store!: string

  @Field(() => CalendarDate, {
    description: 'The date at the store on which the shift began.',
  })
  onDate!: string

  @Field(() => String, {
    nullable: true,
    description: "The employee's number; anybody, and nobody in particular, unless said.",
  })
  @IsOptional()
  @IsString()
  employee?: string | null
}
