import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { OpenedCase } from '../representation/opened-case.type.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { Response } from '../responses/response.entity.js'
import { ResponsesService } from '../responses/responses.service.js'
import { Statement } from '../statements/statement.entity.js'

/** Adds to what is opened to a representative what the employee said of it, and what was done about it. */
@Resolver(() => OpenedCase)
export class OpenedCaseResolver {
  constructor(
    private readonly database: Database,
    private readonly answers: ResponsesService,
  ) {}

  @ResolveField(() => [Statement], { complexity: upTo(20), description: "The employee's own account." })
  statements(@Parent() { incidentId }: OpenedCase): Promise<Statement[]> {
    return this.database.records.find(Statement, { where: { incidentId }, order: { givenAt: 'ASC', id: 'ASC' } })
  }

  @ResolveField(() => [Response], {
    complexity: upTo(20),
    description: 'What was done about it, with the hearing and the letter on something formal.',
  })
  async responses(
    @CurrentViewer() viewer: Viewer,
    @Parent() { incidentId }: OpenedCase,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response[]> {
    const rows = await this.database.read<{ id: string }>(
      `SELECT r.id FROM responses r JOIN ${OVER_INCIDENTS} AS o ON o.response_id = r.id
       WHERE o.incident_id = $1 ORDER BY r.requested_at, r.id`,
      [incidentId],
      { fresh: true },
    )
    const ids = rows.map(({ id }) => id)
    const found = await this.answers.several(viewer, ids, requestedFields(info))
    return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
  }
}
