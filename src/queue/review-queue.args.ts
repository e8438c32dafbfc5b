import { ArgsType, Field, ID, Int, registerEnumType } from '@nestjs/graphql'
import { IsOptional, IsString, Max, Min } from 'class-validator'
import { PageArgs } from '../graphql/connection.js'
import { ReviewReason } from './review-reasons.js'
import { rule } from '../language/rule.js'

export enum TakenBy {
  ME = 'ME',
  NOBODY = 'NOBODY',
  ANYBODY = 'ANYBODY',
}

registerEnumType(TakenBy, {
  name: 'TakenBy',
  valuesMap: {
    ANYBODY: { description: 'Taken, by whomever. Leave it out for what is taken and what is not.' },
    ME: { description: 'You have taken it.' },
    NOBODY: { description: 'Nobody has taken it.' },
  },
  description: 'Who has something that waits.',
})

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => [ReviewReason], { nullable: true, description: 'All, unless said.' })
  @IsOptional()
  reasons?: ReviewReason[] | null

  @Field(() => String, { nullable: true, description: 'The code of a store.' })
  @IsOptional()
  @IsString()
  store?: string | null

  @Field(() => String, { nullable: true, description: 'The number of an employee: what waits about them.' })
  @IsOptional()
  @IsString()
  employee?: string | null

  @Field(() => ID, { nullable: true, description: 'What waits about one incident.' })
  @IsOptional()
  @IsString()
  incident?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only what is overdue, or only what is not.' })
  @IsOptional()
  overdue?: boolean | null

  @Field(() => Int, { nullable: true, description: 'What has waited for more than so many days.' })
  @IsOptional()
  @Min(0, { message: rule('queue.daysNotNegative') })
  @Max(3_650, { message: rule('queue.daysAtMost') })
  olderThanDays?: number | null

  @Field(() => TakenBy, { nullable: true, description: 'Who has it.' })
  @IsOptional()
  takenBy?: TakenBy | null
}
