import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { Written } from '../graphql/written.js'
import { PunishmentClaimsService } from './punishment-claims.service.js'
import { Response } from './response.entity.js'

@ArgsType()
class PunishmentWords {
  @Field(() => ID, { description: "The response's id." })
  responseId!: string

  @Field(() => String, { description: 'What makes you think so.' })
  @Written(5_000)
  words!: string
}

@ArgsType()
class PunishmentAnswer {
  @Field(() => ID, { description: "The response's id." })
  responseId!: string

  @Field(() => String, { description: 'What you found, and what you did about it. The employee reads it.' })
  @Written(5_000)
  answer!: string
}

@Resolver()
export class PunishmentClaimsResolver {
  constructor(private readonly claims: PunishmentClaimsService) {}

  @AllowEveryone()
  @Mutation(() => Response, {
    description:
      'For the employee: that an informal answer was meant as a punishment. HR alone reads it, never whoever gave the answer.',
  })
  sayMeantAsPunishment(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, words }: PunishmentWords,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.claims.say(viewer, responseId, words, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => Response, {
    description: 'For HR, but not for whoever gave the answer: what came of it. The employee is told.',
  })
  answerMeantAsPunishment(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, answer }: PunishmentAnswer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.claims.answer(viewer, responseId, answer, requestedFields(info))
  }
}
