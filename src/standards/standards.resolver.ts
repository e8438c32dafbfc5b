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
  @Mutation(() => ServiceStandard, {
    description: 'For HR: the same title again is a new version, to be acknowledged anew.',
  })
  publishStandard(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: PublishStandardInput,
  ): Promise<ServiceStandard> {
    return this.standards.publish(viewer, input)
  }

  @AllowEveryone()
  @Mutation(() => ServiceStandard, { description: 'That you have read it, and what breaking it leads to.' })
  acknowledgeStandard(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
  ): Promise<ServiceStandard> {
    return this.standards.acknowledge(viewer, id)
  }
}
