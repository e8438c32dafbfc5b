import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { upTo } from '../graphql/up-to.js'
import { PublishStandardInput } from './publish-standard.input.js'
import { ServiceStandard } from './service-standard.entity.js'
import { StandardsService } from './standards.service.js'

@Resolver()
export class StandardsResolver {
  constructor(private readonly standards: StandardsService) {}

  @AllowEveryone()
  @Query(() => [ServiceStandard], {
    name: 'standards',
    complexity: upTo(50),
    description: 'All versions of the service standards.',
  })
  list(@CurrentViewer() viewer: Viewer): Promise<ServiceStandard[]> {
    return this.standards.list(viewer)
  }

  @Allow(Role.HR)
  @Mutation(() => ServiceStandard)
  publishStandard(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PublishStandardInput,
  ): Promise<ServiceStandard> {
    return this.standards.publish(viewer, input)
  }

  @AllowEveryone()
  @Mutation(() => ServiceStandard, { description: 'That you have read it, and what breaking it leads to.' })
  acknowledgeStandard(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ServiceStandard> {
    return this.standards.acknowledge(viewer, id)
  }
}
