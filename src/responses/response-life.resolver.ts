import { Args, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { ReassignmentsService } from './reassignments.service.js'
import { EarlyEnd, WithOutcome, WithReflection } from './response-actions.args.js'
import { Response } from './response.entity.js'
import { ResponseLifeService } from './response-life.service.js'

@Resolver()
export class ResponseLifeResolver {
  constructor(
    private readonly life: ResponseLifeService,
    private readonly reassignments: ReassignmentsService,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Response, { description: 'Whoever asked for it takes it back while it waits for HR.' })
  withdrawResponse(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.life.withdraw(viewer, id, reason, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Response, {
    description: 'Says what came of training, support, coaching, standing down or a process fix. It is done then.',
  })
  finishResponse(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, outcome }: WithOutcome,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.life.finish(viewer, id, outcome, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Response, {
    description:
      'The employee’s own reflection or answer to what was done, never required. Whoever did it is told. Again replaces it.',
  })
  reflect(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, text }: WithReflection,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.life.reflect(viewer, responseId, text, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Response, { description: 'A step is done, as the employee or the manager says.' })
  completeStep(
    @CurrentViewer() viewer: Viewer,
    @Args('stepId', { type: () => ID, description: "The step's id." }) stepId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.life.completeStep(viewer, stepId, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Response, {
    description: 'The employee agrees to a reassignment, which then holds beyond its first day.',
  })
  agreeToReassignment(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.reassignments.agree(viewer, id, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Response, { description: 'Back earlier: as the manager decides or the employee wishes.' })
  endReassignment(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, ...how }: EarlyEnd,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return this.reassignments.end(viewer, id, how, requestedFields(info))
  }
}
