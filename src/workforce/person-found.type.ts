import { Field, ObjectType } from '@nestjs/graphql'
import { connectionOf } from '../graphql/connection.js'

@ObjectType({
  description:
    'Somebody as they are named: enough to choose them by, and nothing of their record. Hand in their number wherever an employee is asked for.',
})
export class PersonFound {
  @Field(() => String, { description: 'Their number in the directory.' })
  number!: string

  @Field(() => String, { description: 'What they are called.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What they do, as the directory has it.' })
  position!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the store they work in; another than the one asked about where they help out or manage it.',
  })
  store!: string | null

  @Field(() => [String], {
    description: 'Where a day was asked for: the positions in which they are on that day’s roster. Else empty.',
  })
  onRosterAs!: string[]
}

export const PersonFoundConnection = connectionOf('PersonFound', PersonFound)
