import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { Written } from '../graphql/written.js'
import { Incident } from './incident.entity.js'
import { Severity } from './incident-words.js'
import { SeveritiesService } from './severities.service.js'

@ArgsType()
class SeverityArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => Severity, { description: 'How grave it was.' })
  severity!: Severity

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(5_000)
  reason!: string
}

@Resolver()
export class SeveritiesResolver {
  constructor(private readonly severities: SeveritiesService) {}

  @AllowEveryone()
  @Mutation(() => Incident, {
    description: 'For the employee: it was not so grave, or graver. HR decides; until then nothing formal rests on it.',
  })
  contestSeverity(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, ...said }: SeverityArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.severities.contest(viewer, incidentId, said, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description:
      'Corrects how grave it was. By HR, the same again confirms it: before that nothing bears more than a MINOR incident does.',
  })
  settleSeverity(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, ...said }: SeverityArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.severities.settle(viewer, incidentId, said, requestedFields(info))
  }
}
