import { ArgsType, Field } from '@nestjs/graphql'
import { IsOptional } from 'class-validator'
import { BecauseArgs } from '../policies/policy.args.js'

@ArgsType()
export class FindingsSwitchArgs extends BecauseArgs {
  @Field(() => String, { nullable: true, description: "A store's code; left out for the whole organisation." })
  @IsOptional()
  store?: string | null

  @Field(() => Boolean, { description: 'Whether individual findings are made.' })
  on!: boolean
}
