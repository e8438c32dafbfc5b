import { Inject, Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.js'
import { Database } from '../database/database.js'
import { instantOf } from '../database/instant.js'
import type { SqlValue } from '../database/prepared.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { ResponsesService } from '../responses/responses.service.js'
import type { ReviewItem } from './review-item.type.js'
import { queueSql } from './review-queue-sql.js'
import { ReviewReason } from './review-reasons.js'

const HISTORY_DAYS = 90

interface Row {
  reason: ReviewReason
  id: string
  since: string
  incidentId: string
  responseId: string | null
}

@Injectable()
export class ReviewQueueService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(IncidentReader) private readonly incidents: IncidentReader,
    @Inject(ResponsesService) private readonly responses: ResponsesService,
  ) {}

  /** What waits for HR, oldest first, without what is about the one who asks. */
  async list(
    viewer: Viewer,
    reasons: ReviewReason[] | null,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<ReviewItem>> {
    const rows = await this.rows(viewer, [...new Set(reasons ?? Object.values(ReviewReason))], args)
    const node = below(requested, 'edges', 'node')
    const [incidents, responses] = await Promise.all([
      this.incidents.several(
        viewer,
        rows.map((row) => row.incidentId),
        below(node, 'incident'),
        ReadPurpose.REVIEW_QUEUE,
      ),
      this.responses.several(
        viewer,
        rows.flatMap((row) => row.responseId ?? []),
        below(node, 'response'),
      ),
    ])
    const incidentOf = new Map(incidents.map((incident) => [incident.id, incident]))
    const responseOf = new Map(responses.map((response) => [response.id, response]))
    return page(
      rows.map((row) => ({
        key: [row.since, row.id],
        node: {
          id: `${row.reason}:${row.id}`,
          reason: row.reason,
          since: row.since,
          incident: incidentOf.get(row.incidentId)!,
          response: (row.responseId && responseOf.get(row.responseId)) || null,
        },
      })),
      args,
    )
  }

  private async rows(viewer: Viewer, reasons: ReviewReason[], args: PageArgs): Promise<Row[]> {
    const values: SqlValue[] = []
    const add = (value: SqlValue) => `$${values.push(value)}`
    const viewerId = add(viewer.id)
    const most = add(args.first + 1)
    const incidentsMatter = reasons.some((reason) =>
      [ReviewReason.PATTERN_WITHOUT_RESPONSE, ReviewReason.CONFLICT_OF_INTEREST].includes(reason),
    )
    // PostgreSQL refuses a value that no part of the statement uses.
    const notBefore = incidentsMatter ? add(instantOf(Date.now() - HISTORY_DAYS * 86_400_000)) : ''
    let after = (_since: string, _id: string) => 'TRUE'
    if (args.after) {
      const [since, id] = keyOf(args.after, 2)
      const key = `(${add(since!)}, ${add(isId(id!) ? id! : NO_ID)})`
      after = (sinceColumn, idColumn) => `(${sinceColumn}, ${idColumn}) > ${key}`
    }
    const sql = queueSql(reasons, { viewerId, notBefore }, after, most)
    return sql ? this.database.read<Row>(sql, values) : []
  }
}
