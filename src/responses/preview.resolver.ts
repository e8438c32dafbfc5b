import { Args, Info, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { JustCauseArgs } from './preview.args.js'
import { PreviewService } from './preview.service.js'
import { JustCausePreview } from './preview.type.js'

@Resolver()
export class PreviewResolver {
  constructor(private readonly preview: PreviewService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => JustCausePreview, { description: 'What the seven tests would say, before anybody asks for anything.' })
  justCause(
    @CurrentViewer() viewer: Viewer,
    @Args() args: JustCauseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JustCausePreview> {
    return this.preview.of(viewer, args, requestedFields(info))
  }
}
