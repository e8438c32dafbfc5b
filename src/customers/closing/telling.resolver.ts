import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../../graphql/connection.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { EndingForCustomer } from './ending-for-customer.entity.js'
import { TellingService } from './telling.service.js'

const EndingForCustomerConnection = connectionOf('EndingForCustomer', EndingForCustomer)
const OF_AN_INCIDENT = { type: () => ID, description: "The incident's id." }

@Resolver(() => EndingForCustomer)
export class TellingResolver {
  constructor(private readonly telling: TellingService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => EndingForCustomerConnection, {
    description: 'Which customers have yet to hear how it ended; who waits longest first.',
  })
  customersToTell(
    @CurrentViewer() viewer: Viewer,
    @Args('store', { type: () => String, nullable: true, description: "A store's code; all of yours unless said." })
    store: string | null,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EndingForCustomer>> {
    return this.telling.toTell(viewer, store ?? null, page, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => EndingForCustomer, { description: 'Says that you have told the customer how it ended.' })
  recordCustomerTold(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', OF_AN_INCIDENT) incidentId: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndingForCustomer> {
    return this.telling.told(viewer, incidentId, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => String, {
    description:
      'Where the customer reads how it ended, and answers if they were not asked yet: the path of a page on this server, to be sent to them. It names nobody.',
  })
  endingLink(@CurrentViewer() viewer: Viewer, @Args('incidentId', OF_AN_INCIDENT) incidentId: string): Promise<string> {
    return this.telling.link(viewer, incidentId)
  }
}
