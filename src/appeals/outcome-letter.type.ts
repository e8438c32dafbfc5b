import { Field, ObjectType } from '@nestjs/graphql'

@ObjectType({
  description: 'The letter on a decision about something formal, or on an appeal, for the employee and HR.',
})
export class OutcomeLetter {
  @Field(() => String, { description: 'One page of HTML that needs nothing else, and prints well.' })
  html!: string

  @Field(() => String, { description: 'The same as plain text.' })
  text!: string
}
