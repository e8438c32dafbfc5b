import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { type Connection, PageArgs } from '../../graphql/connection.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { upTo } from '../../graphql/up-to.js'
import { IncidentConnection } from '../../incidents/incidents.resolver.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { CasesService } from './cases.service.js'
import { type Answer, ConsistencyService } from './consistency.service.js'
import { Consistency, ConsistencyGroup } from './consistency.type.js'
import { chosen, MOST_OPENED } from './chosen.js'
import { ConsistencyBy, ConsistencyMeasure } from './measures.js'

@Resolver(() => Consistency)
export class ConsistencyResolver {
  constructor(private readonly consistency: ConsistencyService) {}

  @Allow(Role.HR)
  @Query(() => Consistency, {
    name: 'consistency',
    complexity: 500,
    description:
      'Is everyone treated alike? Each group against everybody else with the same mix of incidents. For HR. Logged.',
  })
  ask(
    @CurrentViewer() viewer: Viewer,
    @Args('by', { type: () => ConsistencyBy, description: 'What the groups have in common.' }) by: ConsistencyBy,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args('measure', {
      type: () => ConsistencyMeasure,
      defaultValue: ConsistencyMeasure.FORMAL_ASKED_FOR,
      description: 'What is compared.',
    })
    measure: ConsistencyMeasure,
    @Args() { purpose }: OpeningArgs,
  ): Promise<Answer> {
    return this.consistency.ask(viewer, { by, measure, from, to, purpose })
  }

  @ResolveField(() => [ConsistencyGroup], {
    complexity: upTo(({ key }) => (key == null ? MOST_OPENED : 1)),
    description: 'Marked ones first, then from the most likely to the least, and hidden ones last.',
  })
  groups(
    @Parent() { all }: Answer,
    @Args('key', { type: () => ID, nullable: true, description: 'This one alone.' }) key: string | null,
    @Args('marked', { type: () => Boolean, nullable: true, description: 'Only those that are marked, or not.' })
    marked: boolean | null,
    @Info() info: GraphQLResolveInfo,
  ): ConsistencyGroup[] {
    return chosen(all, { key, marked }, requestedFields(info))
  }
}

@Resolver(() => ConsistencyGroup)
export class ConsistencyCasesResolver {
  constructor(private readonly behind: CasesService) {}

  @ResolveField(() => IncidentConnection, {
    description: 'The incidents in which it was so, newest first, without those about yourself. Logged.',
  })
  cases(
    @CurrentViewer() viewer: Viewer,
    @Parent() group: ConsistencyGroup,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.behind.list(viewer, group, 'cases', page, requestedFields(info))
  }

  @ResolveField(() => IncidentConnection, {
    description: 'Comparable incidents of all others, newest first, without those about yourself. Logged.',
  })
  comparables(
    @CurrentViewer() viewer: Viewer,
    @Parent() group: ConsistencyGroup,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.behind.list(viewer, group, 'comparables', page, requestedFields(info))
  }
}
