import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { ConditionCostsService } from './condition-costs.service.js'
import { ConditionCosts } from './condition-costs.type.js'

@Resolver()
export class ConditionCostsResolver {
  constructor(private readonly costs: ConditionCostsService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => ConditionCosts, {
    complexity: 500,
    description:
      'Which conditions of shifts cost most breakdowns, and what one more person on understaffed shifts would have saved. For HR anywhere; for managers in one of their stores. Logged.',
  })
  whatConditionsCost(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args('store', {
      type: () => String,
      nullable: true,
      description: "A store's code; every store you may see unless said.",
    })
    store: string | null,
  ) {
    return this.costs.ask(viewer, { from, to, store: store ?? null })
  }
}
