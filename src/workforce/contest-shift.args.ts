import { ArgsType, Field } from '@nestjs/graphql'
import { IsString } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'

@ArgsType()
export class ContestShiftArgs {
  @Field(() => String, { description: 'The store’s code.' })
  @IsString()
  store!: string

  @Field(() => CalendarDate, { description: 'The date on which the shift began.' })
  date!: string

  @Field(() => String, { description: 'As it stands in the roster.' })
  @Written(60)
  position!: string

  @Field(() => String, { description: 'How it was: how many customers you served, or what went on.' })
  @Written(2_000)
  words!: string
}
