import { ArgsType, Field, ID } from '@nestjs/graphql'
import { IsOptional, IsString } from 'class-validator'
import { PageArgs } from '../graphql/connection.js'
import { DateTime } from '../graphql/scalars.js'

@ArgsType()
export class AuditTrailArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The number of the employee whose record was touched.' })
  @IsOptional()
  @IsString()
  person?: string | null

  @Field(() => ID, { nullable: true, description: 'An incident.' })
  @IsOptional()
  @IsString()
  incident?: string | null

  @Field(() => String, { nullable: true, description: 'The number of the employee who did it.' })
  @IsOptional()
  @IsString()
  actor?: string | null

  @Field(() => DateTime, { nullable: true, description: 'The first day of the period.' })
  @IsOptional()
  from?: string | null

  @Field(() => DateTime, { nullable: true, description: 'The last day of the period, included.' })
  @IsOptional()
  to?: string | null
}
