import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { FindingsOffType } from './findings-off.type.js'
import { FindingsSwitchArgs } from './findings-switch.args.js'
import { FindingsSwitchService } from './findings-switch.service.js'
import { upTo } from '../../graphql/up-to.js'

@Resolver()
export class FindingsSwitchResolver {
  constructor(private readonly findings: FindingsSwitchService) {}

  @Allow(Role.HR)
  @Query(() => [FindingsOffType], { complexity: upTo(50), description: 'Where individual findings are off.' })
  individualFindingsOff(): Promise<FindingsOffType[]> {
    return this.findings.off()
  }

  @Allow(Role.HR)
  @Mutation(() => [FindingsOffType], {
    complexity: upTo(50),
    description:
      'Switches the findings about persons off or on, at a store or, without one, in the whole organisation. Returns where they are off.',
  })
  switchIndividualFindings(
    @CurrentViewer() viewer: Viewer,
    @Args() { store, on, reason }: FindingsSwitchArgs,
  ): Promise<FindingsOffType[]> {
    return this.findings.switch(viewer, store ?? null, on, reason)
  }
}
