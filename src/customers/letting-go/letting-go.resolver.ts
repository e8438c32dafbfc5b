import { Args, ArgsType, Field, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { Role } from '../../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../../graphql/connection.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { upTo } from '../../graphql/up-to.js'
import { WithReason } from '../../graphql/with-reason.args.js'
import { Incident } from '../../incidents/incident.entity.js'
import { IncidentReader } from '../../incidents/incident-reader.service.js'
import { LetGoInput } from './let-go.input.js'
import { LettingGo, ProposalStatus } from './letting-go.entity.js'
import { LettingGoService } from './letting-go.service.js'

const LettingGoConnection = connectionOf('LettingGo', LettingGo)

@ArgsType()
class DecideArgs extends WithReason {
  @Field(() => Boolean, { description: 'Whether it takes effect.' })
  approved!: boolean
}

@Resolver(() => LettingGo)
export class LettingGoResolver {
  constructor(
    private readonly service: LettingGoService,
    private readonly incidents: IncidentReader,
    private readonly database: Database,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => LettingGoConnection, {
    description:
      'What was proposed and decided of customers whom you see; what has to be looked at soonest comes first.',
  })
  lettingsGo(
    @CurrentViewer() viewer: Viewer,
    @Args('status', { type: () => [ProposalStatus], nullable: true, description: 'Which; all of them unless said.' })
    status: ProposalStatus[] | null,
    @Args('customer', { type: () => String, nullable: true, description: 'Of one customer, by their reference.' })
    customer: string | null,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LettingGo>> {
    return this.service.list(
      viewer,
      { statuses: status ?? null, customer: customer ?? null },
      page,
      requestedFields(info),
    )
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => LettingGo, {
    description:
      'Proposes that a customer be let go, barred, or kept again, with the incidents it rests on. Decided above the store.',
  })
  proposeLettingGo(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: LetGoInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LettingGo> {
    return this.service.propose(viewer, input, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => LettingGo, {
    description:
      'By HR or the manager of the store’s managers, and never by who proposed it. What was approved and has lost its ground (`groundLostAt`) is taken back with `approved: false`.',
  })
  decideLettingGo(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, approved, reason }: DecideArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LettingGo> {
    return this.service.decide(viewer, id, approved, reason, requestedFields(info))
  }

  @ResolveField(() => [Incident], {
    name: 'incidents',
    complexity: upTo(50, 10),
    description: 'What it rests on, as far as you see it.',
  })
  async incidentsOf(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: LettingGo,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident[]> {
    const rows = await this.database.read<{ id: string }>(
      'SELECT incident_id AS id FROM letting_go_incidents WHERE letting_go_id = $1 ORDER BY incident_id',
      [id],
    )
    const ids = rows.map((row) => row.id)
    return this.incidents.several(viewer, ids, requestedFields(info))
  }
}
