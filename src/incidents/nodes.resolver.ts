import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { isId } from '../database/uuid.js'
import { Node } from '../graphql/node.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WorkforceService } from '../workforce/workforce.service.js'
import { IncidentsService } from './incidents.service.js'

const named = <T extends object>(name: string, found: T | null) => found && { ...found, __typename: name }

/** Finds again what somebody has the id of, where they may see it. */
@Resolver()
export class NodesResolver {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly workforce: WorkforceService,
  ) {}

  @AllowEveryone()
  @Query(() => Node, {
    nullable: true,
    complexity: 3,
    description: 'An incident, an employee or a store by its id; null where there is none you may see.',
  })
  async node(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id that it was shown with.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!isId(id)) return null
    const requested = requestedFields(info)
    return (
      named('Incident', await this.incidents.one(viewer, id, requested)) ??
      named('Employee', await this.workforce.employeeById(viewer, id, requested)) ??
      named('Store', await this.workforce.storeById(viewer, id))
    )
  }
}
