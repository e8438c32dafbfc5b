import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { readingFor } from '../access/reading.js'
import { Database } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import type { Incident } from '../incidents/incident.entity.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { RESTS_ON_THEIRS } from '../responses/alleged-incident.entity.js'
import type { Response } from '../responses/response.entity.js'
import { ResponsesService } from '../responses/responses.service.js'
import { lastDayOfWeight, FORMAL_KINDS } from '../responses/steps.js'
import { Clock } from '../time/clock.js'
import type { RecordType, Unspent } from './record.type.js'
import type { Step } from '../incidents/response-kinds.js'

interface Weighing {
  id: string
  personId: string
  kind: Step
  startsOn: string
  timeZone: string
}

/** What is kept about the one who asks, and what of somebody's record weighs. */
@Injectable()
export class RecordService {
  constructor(
    private readonly database: Database,
    private readonly reader: IncidentReader,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<RecordType> {
    const [counts] = await this.database.read<{ all: number | string; own: number | string | null }>(
      `SELECT ${PLANNED_ONCE} COUNT(*) AS "all", SUM(CASE WHEN cause = 'EMPLOYEE' THEN 1 ELSE 0 END) AS own FROM incidents
       WHERE employee_id = $1 AND withdrawn_at IS NULL`,
      [viewer.id],
    )
    return { personId: viewer.id, incidentCount: Number(counts!.all), ownIncidentCount: Number(counts!.own ?? 0) }
  }

  /** Those that name the viewer, newest first, as they are served elsewhere. */
  incidents(viewer: Viewer, args: PageArgs, requested: RequestedFields): Promise<Connection<Incident>> {
    return this.reader.list(viewer, { employeeId: viewer.id }, args, requested)
  }

  /** Newest first. */
  async answers(viewer: Viewer, args: PageArgs, requested: RequestedFields): Promise<Connection<Response>> {
    const after = args.after ? keyOf(args.after, 2) : undefined
    const rows = await this.database.read<{ id: string; requestedAt: string }>(
      `SELECT id, requested_at AS "requestedAt" FROM responses WHERE employee_id = $1
       ${after ? 'AND (requested_at, id) < ($3, $4)' : ''} ORDER BY requested_at DESC, id DESC LIMIT $2`,
      [viewer.id, args.first + 1, ...(after ? [after[0]!, isId(after[1]!) ? after[1]! : NO_ID] : [])],
    )
    const node = below(requested, 'edges', 'node')
    const responses = await this.byId(
      viewer,
      rows.map(({ id }) => id),
      node,
    )
    return page(
      rows.map(({ id, requestedAt }) => ({ key: [requestedAt, id], node: responses.get(id)! })),
      args,
    )
  }

  /** What weighs today, and until when. What is under appeal or overturned does not. */
  async unspent(viewer: Viewer, requested: RequestedFields): Promise<Unspent[]> {
    return (await this.unspentOf(viewer, [viewer.id], requested)).get(viewer.id) ?? []
  }

  /** The same of several people, by their ids; the caller has seen to it that the viewer may see it. */
  async unspentOf(
    viewer: Viewer,
    personIds: readonly string[],
    requested: RequestedFields,
  ): Promise<Map<string, Unspent[]>> {
    if (personIds.length === 0) return new Map()
    const values = new Values()
    const rows = await this.database.read<Weighing>(
      `SELECT r.id, r.employee_id AS "personId", r.kind, r.starts_on AS "startsOn", s.time_zone AS "timeZone"
       FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
       WHERE r.employee_id IN (${values.list(personIds)})
         AND r.state = 'ACTIVE' AND r.kind IN (${FORMAL_KINDS}) AND ${RESTS_ON_THEIRS('r')} ORDER BY r.starts_on, r.id`,
      values.all,
    )
    const { today } = readingFor(viewer, this.clock.milliseconds())
    const counting = rows
      .map((row) => ({ ...row, until: lastDayOfWeight(row.kind, row.startsOn) }))
      .filter(({ until, timeZone }) => until === null || until >= today(timeZone))
    const responses = await this.byId(
      viewer,
      counting.map(({ id }) => id),
      below(requested, 'response'),
    )
    const unspent = new Map<string, Unspent[]>()
    for (const { id, personId, until } of counting)
      unspent.set(personId, [...(unspent.get(personId) ?? []), { response: responses.get(id)!, until }])
    return unspent
  }

  private async byId(viewer: Viewer, ids: string[], requested: RequestedFields): Promise<Map<string, Response>> {
    const responses = await this.responses.several(viewer, ids, requested)
    return new Map(responses.map((response) => [response.id, response]))
  }
}
