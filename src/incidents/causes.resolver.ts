import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { Written } from '../graphql/written.js'
import { CausesService } from './causes.service.js'
import { Incident } from './incident.entity.js'
import { Cause } from './incident-words.js'

@ArgsType()
class CauseArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => Cause, { description: 'Whose it was.' })
  cause!: Cause

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(5_000)
  reason!: string
}

@Resolver()
export class CausesResolver {
  constructor(private readonly causes: CausesService) {}

  @AllowEveryone()
  @Mutation(() => Incident, { description: 'For the employee: it was otherwise. HR decides.' })
  contestCause(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, cause, reason }: CauseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.causes.contest(viewer, incidentId, cause, reason, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description:
      'Corrects the cause, and with it the findings that rest on it. Where it is contested, HR changes or upholds it so.',
  })
  settleCause(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, cause, reason }: CauseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.causes.settle(viewer, incidentId, cause, reason, requestedFields(info))
  }
}
