import { Field, InputType } from '@nestjs/graphql'
import { IsOptional } from 'class-validator'
import { CalendarDate } from '../../graphql/scalars.js'
import { Written } from '../../graphql/written.js'

@InputType({ description: 'A product, a feature or a procedure.' })
export class OfferingInput {
  @Field(() => String, { description: 'Its code: the same again corrects what is there.' })
  @Written(60)
  code!: string

  @Field(() => String, { description: 'What people call it.' })
  @Written(200)
  name!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Since when it is mended. Left out, what is there stays.' })
  @IsOptional()
  mendedOn?: string | null
}
