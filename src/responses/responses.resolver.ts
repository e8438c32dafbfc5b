import { Args, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowHrAndDeputies } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { AnsweringService } from './answering.service.js'
import { DecisionsService } from './decisions.service.js'
import { type DueProcessNotMet, RespondResult } from './due-process.type.js'
import { RespondInput } from './respond.input.js'
import { Response } from './response.entity.js'

@Resolver()
export class ResponsesResolver {
  constructor(
    private readonly answering: AnsweringService,
    private readonly decisions: DecisionsService,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => RespondResult, {
    description: 'Answers an incident: an informal answer holds at once, a formal one passes the seven tests first.',
  })
  respond(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: RespondInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response | DueProcessNotMet> {
    return this.answering.respond(viewer, input, requestedFields(info))
  }

  @AllowHrAndDeputies()
  @Mutation(() => RespondResult, {
    description: 'For HR: a formal response takes effect only so. All tests run again.',
  })
  approveResponse(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response | DueProcessNotMet> {
    return this.decisions.approve(viewer, id, reason, requestedFields(info))
  }

  @AllowHrAndDeputies()
  @Mutation(() => Response, { description: 'For HR: a formal response that was asked for does not take effect.' })
  declineResponse(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.decisions.decline(viewer, id, reason, requestedFields(info))
  }
}
