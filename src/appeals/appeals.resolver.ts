import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { AllowEveryone, AllowHrAndDeputies } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { Written } from '../graphql/written.js'
import { Appeal } from './appeal.entity.js'
import { AppealsService } from './appeals.service.js'

@ArgsType()
class AppealArgs {
  @Field(() => ID, { description: "The response's id." })
  responseId!: string

  @Field(() => String, { description: 'Why it should not stand.' })
  @Written(20_000)
  text!: string
}

@ArgsType()
class AppealDecision {
  @Field(() => ID, { description: 'The id of what this is about.' })
  id!: string

  @Field(() => Boolean, { description: 'True overturns the response: it leaves no trace that counts.' })
  upheld!: boolean

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(5_000)
  reason!: string
}

@Resolver()
export class AppealsResolver {
  constructor(private readonly appeals: AppealsService) {}

  @AllowEveryone()
  @Mutation(() => Appeal, {
    description: 'The employee appeals a response within 30 days. A formal one is suspended until that is decided.',
  })
  appeal(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, text }: AppealArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appeal> {
    return this.appeals.appeal(viewer, responseId, text, requestedFields(info))
  }

  @AllowHrAndDeputies()
  @Mutation(() => Appeal, { description: 'For somebody in HR who had no part in what is appealed.' })
  decideAppeal(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, ...decision }: AppealDecision,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Appeal> {
    return this.appeals.decide(viewer, id, decision, requestedFields(info))
  }
}
