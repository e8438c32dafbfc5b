import { Args, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { WithReason } from '../../graphql/with-reason.args.js'
import { Incident } from '../../incidents/incident.entity.js'
import { HeldFindingsService } from './held-findings.service.js'

@Resolver()
export class HeldFindingsResolver {
  constructor(private readonly held: HeldFindingsService) {}

  @Allow(Role.HR)
  @Mutation(() => Incident, {
    description:
      'HR has looked at the change of shifts, a cause or a date that made a finding graver, and it was so: the finding is served from now on. Where it was not so, correct what was changed, and it waits no more.',
  })
  serveFinding(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.held.serve(viewer, id, reason, requestedFields(info))
  }
}
