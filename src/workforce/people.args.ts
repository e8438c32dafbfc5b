import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional, IsString, MaxLength } from 'class-validator'
import { PageArgs } from '../graphql/connection.js'
import { CalendarDate } from '../graphql/scalars.js'
import { rule } from '../language/rule.js'

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "A store's code; every store that you see unless said." })
  @IsOptional()
  @IsString()
  store?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of their names, or of their number; accents and capitals make no difference.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: rule('edge.searchWords') })
  search?: string | null

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Only those on the roster of this day, who help out from other stores among them. Employees ask for the days around today, managers for the last 35 days and what is ahead.',
  })
  onDate?: string | null
}
