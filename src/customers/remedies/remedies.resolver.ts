import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { upTo } from '../../graphql/up-to.js'
import { WithReason } from '../../graphql/with-reason.args.js'
import { GivenRemedy } from './given-remedy.entity.js'
import { RemediesService } from './remedies.service.js'
import { Remedy } from './remedy.entity.js'
import { GiveRemedyInput, RemedyInput } from './remedy.input.js'

@Resolver()
export class RemediesResolver {
  constructor(private readonly service: RemediesService) {}

  @AllowEveryone()
  @Query(() => [Remedy], {
    complexity: upTo(50),
    description: 'The catalogue the same for all: what is in force today, and what is to come.',
  })
  remedies(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<Remedy[]> {
    return this.service.list(viewer, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => Remedy, { description: 'Puts a remedy into the catalogue; the same code again is a new version.' })
  publishRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: RemedyInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Remedy> {
    return this.service.publish(viewer, input, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => GivenRemedy, {
    description:
      'Gives the customer a remedy: within the catalogue at once; outside of it it awaits approval, with a reason.',
  })
  giveRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: GiveRemedyInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GivenRemedy> {
    return this.service.give(viewer, input, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => GivenRemedy, {
    description: 'Approves an exception: by HR or the manager of the store’s managers, and never by who gave it.',
  })
  approveRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GivenRemedy> {
    return this.service.decide(viewer, id, true, reason, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => GivenRemedy, {
    description: 'Declines an exception: by HR or the manager of the store’s managers, and never by who gave it.',
  })
  declineRemedy(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GivenRemedy> {
    return this.service.decide(viewer, id, false, reason, requestedFields(info))
  }
}
