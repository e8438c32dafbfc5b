import { ArgsType, Field } from '@nestjs/graphql'
import { Written } from '../../graphql/written.js'

/** Whose name goes, and why. */
@ArgsType()
export class ErasureArgs {
  @Field(() => String, { description: "The customer's reference." })
  @Written(100)
  reference!: string

  @Field(() => String, { description: 'Why: it stands in the trail, so name nobody in it.' })
  @Written(2_000)
  reason!: string
}
