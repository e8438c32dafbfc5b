import { ArgsType, Field } from '@nestjs/graphql'
import { Written } from '../../graphql/written.js'

@ArgsType()
export class BecauseArgs {
  @Field(() => String, { description: 'Why, for those who read the trail.' })
  @Written(2_000)
  reason!: string
}
