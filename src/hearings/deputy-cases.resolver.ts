import { Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { MOST_FURTHER } from '../responses/respond.input.js'
import { Response } from '../responses/response.entity.js'
import { ResponsesService } from '../responses/responses.service.js'
import { Statement } from '../statements/statement.entity.js'
import { DeputyCase, DeputyIncident } from './deputy-case.type.js'
import { DeputyCases, MOST_CASES } from './deputy-cases.service.js'

@Resolver(() => DeputyCase)
export class DeputyCasesResolver {
  constructor(
    private readonly cases: DeputyCases,
    private readonly responses: ResponsesService,
  ) {}

  @Allow(Role.DEPUTY)
  @Query(() => [DeputyCase], {
    complexity: upTo(MOST_CASES),
    description:
      'For a deputy from outside: what waits for them, the five oldest first. Once it is decided it is theirs to see no more.',
  })
  deputyCases(@CurrentViewer() viewer: Viewer): Promise<DeputyCase[]> {
    return this.cases.of(viewer)
  }

  @ResolveField(() => [DeputyIncident], {
    complexity: upTo(1 + MOST_FURTHER),
    description: 'What it is over, oldest first.',
  })
  incidents(@Parent() { responseId }: DeputyCase): Promise<DeputyIncident[]> {
    return this.cases.incidents(responseId)
  }

  @ResolveField(() => [Statement], { complexity: upTo(20), description: "The employee's own account." })
  statements(@Parent() { responseId }: DeputyCase): Promise<Statement[]> {
    return this.cases.statements(responseId)
  }

  @ResolveField(() => Response, {
    description: 'What was asked for, with the hearing on it and the appeal, if there is one.',
  })
  async response(
    @CurrentViewer() viewer: Viewer,
    @Parent() { responseId }: DeputyCase,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response> {
    return (await this.responses.several(viewer, [responseId], requestedFields(info)))[0]!
  }
}
