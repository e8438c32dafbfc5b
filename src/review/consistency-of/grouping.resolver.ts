import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { drawing } from '../../charts/drawing.js'
import { Role } from '../../directory/role.js'
import { CalendarDate } from '../../graphql/scalars.js'
import type { Picture } from '../../charts/picture.js'
import { GroupingService } from './grouping.service.js'
import { GroupedConsistency, GroupedInput } from './grouping.type.js'
import { ConsistencyMeasure } from '../consistency/measures.js'

@Resolver(() => GroupedConsistency)
export class GroupingResolver {
  constructor(private readonly grouping: GroupingService) {}

  @Allow(Role.HR)
  @Query(() => GroupedConsistency, {
    complexity: 500,
    description:
      'Is everyone treated alike, by a grouping that you hand in and that is never stored: 2 to 20 groups, each person once. For HR. That you asked is logged, without the grouping.',
  })
  consistencyOf(
    @CurrentViewer() viewer: Viewer,
    @Args('grouping', { type: () => [GroupedInput], description: 'Who belongs to which group: stored nowhere.' })
    grouping: GroupedInput[],
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args('measure', {
      type: () => ConsistencyMeasure,
      defaultValue: ConsistencyMeasure.FORMAL_ASKED_FOR,
      description: 'What is compared.',
    })
    measure: ConsistencyMeasure,
  ): Promise<GroupedConsistency> {
    return this.grouping.ask(viewer, { grouping, measure, from, to })
  }

  @ResolveField(() => String, { complexity: 100, description: 'The chart as SVG, with its text alternative.' })
  chart(@Parent() { picture: { option, ...drawn } }: GroupedConsistency & { picture: Picture }): Promise<string> {
    return drawing(option, drawn)
  }
}
