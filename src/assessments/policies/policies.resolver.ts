import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { BecauseArgs } from './policy.args.js'
import { PolicyAdoptionService } from './policy-adoption.service.js'
import { PolicyInput } from './policy.input.js'
import { PolicyType } from './policy.type.js'
import { upTo } from '../../graphql/up-to.js'

@Resolver()
export class PoliciesResolver {
  constructor(private readonly policies: PolicyAdoptionService) {}

  @Allow(Role.HR)
  @Query(() => PolicyType, { description: 'The policy in force.' })
  policy(@CurrentViewer() viewer: Viewer): Promise<PolicyType> {
    return this.policies.inForce(viewer)
  }

  @Allow(Role.HR)
  @Query(() => [PolicyType], {
    name: 'policies',
    complexity: upTo(50),
    description: 'All there have been, newest first.',
  })
  history(@CurrentViewer() viewer: Viewer): Promise<PolicyType[]> {
    return this.policies.history(viewer)
  }

  @Allow(Role.HR)
  @Mutation(() => PolicyType, {
    description: 'Governs what is recorded from now on. What was found before keeps the policy it was found under.',
  })
  adoptPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: PolicyInput,
    @Args() { reason }: BecauseArgs,
  ): Promise<PolicyType> {
    return this.policies.adopt(viewer, input, reason)
  }
}
