import { Args, ID, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { aPage } from '../graphql/up-to.js'
import { ViewerType } from '../workforce/viewer.type.js'
import { Commendation } from './commendation.entity.js'
import { CommendationsService } from './commendations.service.js'
import { CommendInput } from './commend.input.js'
import { CommendingService } from './commending.service.js'

export const CommendationConnection = connectionOf('Commendation', Commendation)

/** What a list of commendations costs beyond its rows, since it is asked for each employee anew. */
const LIST_COST = 10

@Resolver(() => Employee)
export class RecognitionResolver {
  constructor(
    private readonly commendations: CommendationsService,
    private readonly commending: CommendingService,
  ) {}

  @ResolveField(() => CommendationConnection, {
    name: 'commendations',
    nullable: true,
    complexity: aPage(LIST_COST),
    description: 'What went well, newest first. For the employee, the managers of their store and HR; null for others.',
  })
  ofEmployee(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Employee,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Commendation> | null> {
    return this.commendations.ofPerson(viewer, id, page, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Commendation, {
    description: 'Says what somebody did well: by colleagues of their store, its managers and HR, not about oneself.',
  })
  commend(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: CommendInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commendation> {
    return this.commending.commend(viewer, input, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Commendation, { description: 'Takes back a commendation that you gave.' })
  withdrawCommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commendation> {
    return this.commending.withdraw(viewer, id, requestedFields(info))
  }
}

/** Adds to the viewer what they have said of others. */
@Resolver(() => ViewerType)
export class CommendationsGivenResolver {
  constructor(private readonly commendations: CommendationsService) {}

  @ResolveField(() => CommendationConnection, { description: 'The commendations that you have given, newest first.' })
  commendationsGiven(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Commendation>> {
    return this.commendations.given(viewer, page, requestedFields(info))
  }
}
