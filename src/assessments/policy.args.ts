import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional } from 'class-validator'
import { Written } from '../graphql/written.js'

@ArgsType()
export class BecauseArgs {
  @Field(() => String, { description: 'Why, for those who read the trail.' })
  @Written(2_000)
  reason!: string
}

@ArgsType()
export class FindingsSwitchArgs extends BecauseArgs {
  @Field(() => String, { nullable: true, description: "A store's code; left out for the whole organisation." })
  @IsOptional()
  store?: string | null

  @Field(() => Boolean)
  on!: boolean
}
