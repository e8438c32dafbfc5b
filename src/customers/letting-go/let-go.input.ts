import { Field, ID, InputType } from '@nestjs/graphql'
import { ArrayMaxSize } from 'class-validator'
import { CalendarDate } from '../../graphql/scalars.js'
import { Written } from '../../graphql/written.js'
import { CustomerStanding } from '../known/customer-words.js'
import { rule } from '../../language/rule.js'

@InputType({ description: 'That a customer be let go, barred, or kept again.' })
export class LetGoInput {
  @Field(() => String, { description: "The customer's reference." })
  @Written(100)
  customer!: string

  @Field(() => CustomerStanding, { description: 'What they are to be.' })
  to!: CustomerStanding

  @Field(() => [ID], { description: 'The incidents it rests on: two or more, recorded by two people or more.' })
  @ArrayMaxSize(50, { message: rule('customers.incidentsAtMost') })
  incidents!: string[]

  @Field(() => String, { description: 'Why. Name nobody in it: whoever it protects may read it.' })
  @Written(2_000)
  reason!: string

  @Field(() => CalendarDate, { description: 'When somebody has to look at it again.' })
  reviewOn!: string
}
