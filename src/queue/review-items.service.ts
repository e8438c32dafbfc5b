import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { AppealsService } from '../appeals/appeals.service.js'
import { RecordService } from '../appeals/record.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import { type Cells, readBy } from '../graphql/shape.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { ResponsesService } from '../responses/responses.service.js'
import { caseShape } from './review-case.shape.js'
import type { ReviewCase } from './review-case.type.js'
import type { ReviewItem } from './review-item.type.js'
import type { QueueRow } from './review-queue-sql.js'
import { ReviewReason } from './review-reasons.js'
import { type ReviewTaking, takingShape } from './review-taking.entity.js'
import { takenSince } from './review-taking-rules.js'
import { Clock } from '../time/clock.js'

const FORMAL = [ReviewReason.FORMAL_RESPONSE_REQUESTED, ReviewReason.DEADLINE_NEAR]

/** Serves what waits with all that a query asks for: one statement for each kind of thing, however many items there are. */
@Injectable()
export class ReviewItemsService {
  private readonly cases: ServedShape
  private readonly takings: ServedShape

  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
    private readonly incidents: IncidentReader,
    private readonly responses: ResponsesService,
    private readonly appeals: AppealsService,
    private readonly records: RecordService,
    private readonly clock: Clock,
  ) {
    this.cases = new ServedShape(database.dialect, caseShape, 'c')
    this.takings = new ServedShape(database.dialect, takingShape, 'k')
  }

  async of(viewer: Viewer, rows: readonly QueueRow[], requested: RequestedFields): Promise<ReviewItem[]> {
    const incidentIds = [...new Set(rows.map(({ incidentId }) => incidentId))]
    const wanted = (name: string, ids: readonly (string | null)[]) =>
      requested.has(name) ? ids.filter((id) => id !== null) : []
    const [incidents, responses, appeals, cases, takings] = await Promise.all([
      this.incidents.several(viewer, incidentIds, below(requested, 'incident'), ReadPurpose.REVIEW_QUEUE).then(byId),
      this.responses
        .several(
          viewer,
          wanted(
            'response',
            rows.map(({ responseId }) => responseId),
          ),
          below(requested, 'response'),
        )
        .then(byId),
      this.appeals
        .several(
          viewer,
          wanted(
            'appeal',
            rows.map(({ appealId }) => appealId),
          ),
          below(requested, 'appeal'),
        )
        .then(byId),
      this.casesOf(viewer, requested.has('case') ? rows : [], below(requested, 'case')),
      this.takingsOf(viewer, requested.has('takenBy') || requested.has('takenAt') ? incidentIds : [], requested),
    ])
    this.recordAccounts(viewer, rows, incidents, cases)
    const now = this.clock.now()
    return rows.map(({ reason, id, since, due, incidentId, responseId, appealId }) => ({
      id: `${reason}:${id}`,
      reason,
      since,
      dueAt: due,
      overdue: due < now,
      incident: incidents.get(incidentId)!,
      response: (responseId && responses.get(responseId)) || null,
      appeal: (appealId && appeals.get(appealId)) || null,
      case: { ...cases.get(incidentId)!, responseId: FORMAL.includes(reason) ? responseId : null },
      takenBy: takings.get(incidentId)?.takenBy ?? null,
      takenAt: takings.get(incidentId)?.takenAt ?? null,
    }))
  }

  private async casesOf(
    viewer: Viewer,
    rows: readonly QueueRow[],
    requested: RequestedFields,
  ): Promise<Map<string, ReviewCase>> {
    if (rows.length === 0) return new Map()
    const { columns, from, read } = this.cases.for(requested)
    const personOf = new Map(rows.map(({ incidentId, employeeId }) => [incidentId, employeeId]))
    const people = [...new Set(personOf.values())].filter((id) => id !== null)
    const reader: SqlValue[] = []
    const toldThem = readBy(viewer.id, columns, (value) => `$${reader.push(value)}`)
    const [found, records] = await Promise.all([
      this.read(`SELECT ${toldThem} FROM ${from} WHERE c.id`, [...personOf.keys()], reader),
      this.records.unspentOf(viewer, requested.has('record') ? people : [], below(requested, 'record')),
    ])
    const reading = readingFor(viewer, this.clock.milliseconds())
    const cases = found.map((row) => {
      const served = read(row, reading) as unknown as ReviewCase
      return { ...served, record: records.get(personOf.get(served.id) ?? '') ?? [] }
    })
    return byId(cases)
  }

  private async takingsOf(
    viewer: Viewer,
    incidentIds: string[],
    requested: RequestedFields,
  ): Promise<Map<string, Taking>> {
    const { columns, from, read } = this.takings.for(requested)
    const since = takenSince(this.clock.milliseconds())
    const rows = await this.read(
      `SELECT ${columns}, k.incident_id AS "incidentId" FROM ${from} WHERE k.taken_at > $1 AND k.incident_id`,
      incidentIds,
      [since],
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return new Map(rows.map((row) => [row.incidentId, read(row, reading) as unknown as Taking]))
  }

  /** Runs a statement that ends with the column that has to be one of some ids. */
  private async read(sql: string, ids: readonly string[], first: SqlValue[] = []): Promise<Row[]> {
    if (ids.length === 0) return []
    const values = new Values(...first)
    return this.database.read<Row>(`${sql} IN (${values.list(ids)})`, values.all, { fresh: true })
  }

  /** Whose own account HR has been shown stands in the read log. */
  private recordAccounts(
    viewer: Viewer,
    rows: readonly QueueRow[],
    incidents: ReadonlyMap<string, { statements?: readonly unknown[] }>,
    cases: ReadonlyMap<string, Partial<ReviewCase>>,
  ): void {
    const shown = rows.filter(
      ({ incidentId }) => incidents.get(incidentId)?.statements?.length || cases.get(incidentId)?.account?.length,
    )
    this.reads.record(viewer, [...new Set(shown.map(({ employeeId }) => employeeId))], ReadPurpose.ACCOUNT)
  }
}

type Row = Cells & { incidentId: string }
type Taking = Pick<ReviewTaking, 'takenAt'> & Pick<ReviewItem, 'takenBy'>

const byId = <T extends { id: string }>(found: readonly T[]): Map<string, T> =>
  new Map(found.map((one) => [one.id, one]))
