import { Args, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { Incident } from './incident.entity.js'
import { PartsService } from './parts.service.js'

@Resolver()
export class PartsResolver {
  constructor(private readonly parts: PartsService) {}

  @Allow(Role.HR)
  @Mutation(() => Incident, {
    description:
      'For somebody in HR whom another in HR has named in an incident: you had no such part in it, and may decide about it since. The employee and HR are told that you said so.',
  })
  denyPart(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.parts.deny(viewer, id, reason, requestedFields(info))
  }
}
