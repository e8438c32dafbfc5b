import { Field, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'Somebody of a works council or a union, whom the directory names as a representative.' })
export class Representative {
  id!: string

  @Field(() => String, { description: 'Their number in the directory.' })
  number!: string

  @Field(() => String, { description: 'What they are called.' })
  name!: string

  @Field(() => String, { description: 'Whom they represent: a works council, a union.' })
  represents!: string
}
