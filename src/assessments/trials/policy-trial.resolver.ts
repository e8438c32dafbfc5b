import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { PolicyInput } from '../policies/policy.input.js'
import { PolicyTrialService } from './policy-trial.service.js'
import { PolicyTrial } from './policy-trial.type.js'

@Resolver()
export class PolicyTrialResolver {
  constructor(private readonly trial: PolicyTrialService) {}

  @Allow(Role.HR)
  @Query(() => PolicyTrial, {
    complexity: 500,
    description: 'What a changed policy would have said over a time, before adopting it. This is logged.',
  })
  tryPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: PolicyInput,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
  ): Promise<PolicyTrial> {
    return this.trial.try(viewer, input, from, to)
  }
}
