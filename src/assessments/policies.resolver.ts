import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { CalendarDate } from '../graphql/scalars.js'
import { BecauseArgs, FindingsSwitchArgs } from './policy.args.js'
import { FindingsOffType } from './findings-off.type.js'
import { FindingsSwitchService } from './findings-switch.service.js'
import { PolicyAdoptionService } from './policy-adoption.service.js'
import { PolicyTrialService } from './policy-trial.service.js'
import { PolicyInput } from './policy.input.js'
import { PolicyTrial, PolicyType } from './policy.type.js'

@Resolver()
export class PoliciesResolver {
  constructor(
    private readonly policies: PolicyAdoptionService,
    private readonly trial: PolicyTrialService,
    private readonly findings: FindingsSwitchService,
  ) {}

  @Allow(Role.HR)
  @Query(() => PolicyType, { description: 'The policy in force.' })
  policy(): Promise<PolicyType> {
    return this.policies.inForce()
  }

  @Allow(Role.HR)
  @Query(() => [PolicyType], { name: 'policies', description: 'All there have been, newest first.' })
  history(): Promise<PolicyType[]> {
    return this.policies.history()
  }

  @Allow(Role.HR)
  @Query(() => PolicyTrial, {
    complexity: 500,
    description: 'What a changed policy would have said over a time, before adopting it. This is logged.',
  })
  tryPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PolicyInput,
    @Args('from', { type: () => CalendarDate }) from: string,
    @Args('to', { type: () => CalendarDate }) to: string,
  ): Promise<PolicyTrial> {
    return this.trial.try(viewer, input, from, to)
  }

  @Allow(Role.HR)
  @Mutation(() => PolicyType, {
    description: 'Governs what is recorded from now on. What was found before keeps the policy it was found under.',
  })
  adoptPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PolicyInput,
    @Args() { reason }: BecauseArgs,
  ): Promise<PolicyType> {
    return this.policies.adopt(viewer, input, reason)
  }

  @Allow(Role.HR)
  @Query(() => [FindingsOffType], { description: 'Where individual findings are off.' })
  individualFindingsOff(): Promise<FindingsOffType[]> {
    return this.findings.off()
  }

  @Allow(Role.HR)
  @Mutation(() => [FindingsOffType], {
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
