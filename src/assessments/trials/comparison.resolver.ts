import { Args, Int, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { ComparisonService } from './comparison.service.js'
import { PolicyComparison } from './comparison.type.js'

@Resolver()
export class ComparisonResolver {
  constructor(private readonly comparisons: ComparisonService) {}

  @Allow(Role.HR)
  @Query(() => PolicyComparison, {
    complexity: 500,
    description:
      'Whom a counting rule, such as 3 in 90 days, would have marked, and how many of them had bad days. Logged.',
  })
  policyComparison(
    @CurrentViewer() viewer: Viewer,
    @Args('days', { type: () => Int, description: 'Within how many days.' }) days: number,
    @Args('incidents', { type: () => Int, description: 'How many incidents the counting rule asks for.' })
    incidents: number,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
  ): Promise<PolicyComparison> {
    return this.comparisons.compare(viewer, { incidents, days }, from, to)
  }
}
