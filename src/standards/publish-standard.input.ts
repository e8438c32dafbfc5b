import { Field, InputType } from '@nestjs/graphql'
import { Matches } from 'class-validator'
import { CalendarDate } from '../graphql/scalars.js'
import { Written } from '../graphql/written.js'
import { rule } from '../language/rule.js'

@InputType({ description: 'What employees are asked to keep to.' })
export class PublishStandardInput {
  @Field(() => String, {
    description: 'A short name that stays, as GREETING. The same code again publishes a new version.',
  })
  @Matches(/^[A-Z][A-Z0-9_-]{1,39}$/, {
    message: rule('edge.codeForm'),
  })
  code!: string

  @Field(() => String, { description: 'What it is called; the same title again is a new version.' })
  @Written(200)
  title!: string

  @Field(() => String, { description: 'What it asks of people, and why.' })
  @Written(20_000)
  text!: string

  @Field(() => String, { description: 'What breaking it leads to.' })
  @Written(5_000)
  consequence!: string

  @Field(() => CalendarDate, { description: 'Today or later: nobody is held to a rule of yesterday.' })
  inForceFrom!: string
}
