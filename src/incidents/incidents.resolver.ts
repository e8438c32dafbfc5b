import { Args, ArgsType, Field, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { Incident } from './incident.entity.js'
import { IncidentFilter } from './incident-filter.input.js'
import { IncidentLists } from './incident-lists.service.js'
import { MergingService } from './merging.service.js'
import { IncidentsService } from './incidents.service.js'
import { KnownRecordService } from './known-record.service.js'
import { LogIncidentInput } from './log-incident.input.js'
import { MOST_SIMILAR, SimilarArgs } from './similar.args.js'
import { MOST_OF_AN_EVENT } from './incident-logger.service.js'
import { rule } from '../language/rule.js'

export const IncidentConnection = connectionOf('Incident', Incident)

@ArgsType()
class ReferenceArgs {
  @Field(() => String, {
    description:
      'What people call it by. As it is typed or read out: capitals and hyphens make no difference, nor do O for 0 and I or L for 1.',
  })
  @MaxLength(100, { message: rule('incidents.referenceAtMost') })
  reference!: string
}

@Resolver(() => Incident)
export class IncidentsResolver {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly lists: IncidentLists,
    private readonly merging: MergingService,
    private readonly known: KnownRecordService,
  ) {}

  @AllowEveryone()
  @Query(() => Incident, { nullable: true, description: 'One incident; null where there is none you may see.' })
  incident(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident | null> {
    return this.incidents.one(viewer, id, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => Incident, {
    nullable: true,
    description: 'One incident by its reference; null where there is none you may see.',
  })
  incidentByReference(
    @CurrentViewer() viewer: Viewer,
    @Args() { reference }: ReferenceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident | null> {
    return this.incidents.called(viewer, reference, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => IncidentConnection, { name: 'incidents', description: 'Newest first, 100 at most.' })
  list(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => IncidentFilter, nullable: true, description: 'Which to list.' })
    filter: IncidentFilter | null,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.lists.list(viewer, filter ?? {}, page, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => [Incident], {
    complexity: upTo(MOST_SIMILAR, 10),
    description: `To ask before a second is logged: what is there of the same day, store and person already, newest first, ${MOST_SIMILAR} at most. Of those alone that you see anyway; for what is not yours, and what is not there, the list is empty.`,
  })
  similarIncidents(
    @CurrentViewer() viewer: Viewer,
    @Args() args: SimilarArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident[]> {
    return this.lists.similar(viewer, args, requestedFields(info))
  }

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR, Role.SERVICE)
  @Mutation(() => Incident, {
    description:
      'Logs a service breakdown and returns it with its finding. A service account hands in what a customer says so, and reads back only that.',
  })
  logIncident(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: LogIncidentInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.incidents.log(viewer, input, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Incident, { description: 'Logged by mistake: it stays in the trail and counts nowhere.' })
  withdrawIncident(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.incidents.withdraw(viewer, id, reason, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description: 'It was logged twice: this one is withdrawn and points to the other, which is returned.',
  })
  mergeIncident(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Args('into', { type: () => ID, description: 'The incident that stays.' }) into: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.merging.merge(viewer, id, into, reason, requestedFields(info))
  }

  @ResolveField(() => [Incident], {
    description: 'What others had a part in, in the same event.',
    complexity: upTo(MOST_OF_AN_EVENT, 10),
  })
  sameEvent(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Incident,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident[]> {
    return this.incidents.sameEvent(viewer, id, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Int, {
    description:
      'Sends the employee, item by item, what is logged about them and was never sent. Each is known once they confirm it, or leave it unanswered for seven days, leave not counted. Returns how many were sent.',
  })
  shareRecord(
    @CurrentViewer() viewer: Viewer,
    @Args('employee', { description: "The employee's number." }) employee: string,
  ): Promise<number> {
    return this.known.send(viewer, employee)
  }

  @AllowEveryone()
  @Mutation(() => Incident, {
    description: 'For the employee: you know that this is logged about you. It says nothing of whether it was so.',
  })
  confirmKnown(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', { type: () => ID, description: "The incident's id." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.known.confirm(viewer, id, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description: 'Asks the employee for their account; seven days on, leave not counted, it may be taken as not given.',
  })
  requestStatement(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', { type: () => ID, description: "The incident's id." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.incidents.requestStatement(viewer, id, requestedFields(info))
  }
}
