import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database } from '../database/database.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { seesEmployee } from '../workforce/workforce.access.js'
import { type Commendation, commendationShape } from './commendation.entity.js'

type Row = Cells & { key: string; occurredOn: string }

/** Reads commendations: newest first, without what was taken back. */
@Injectable()
export class CommendationsService {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, commendationShape, 'c')
  }

  /** Somebody's, for whoever sees them; null for others. */
  async ofPerson(
    viewer: Viewer,
    personId: string,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Commendation> | null> {
    const [person] = await this.database.read<{ id: string; storeId: string | null }>(
      'SELECT id, store_id AS "storeId" FROM employees WHERE id = $1',
      [personId],
    )
    if (!person || !seesEmployee(viewer, person)) return null
    this.reads.record(viewer, [personId], ReadPurpose.RECORD)
    return this.list(viewer, 'c.employee_id', personId, args, requested)
  }

  /** Those that the viewer has given. */
  given(viewer: Viewer, args: PageArgs, requested: RequestedFields): Promise<Connection<Commendation>> {
    return this.list(viewer, 'c.given_by', viewer.id, args, requested)
  }

  /** One as it now is; the caller has seen to it that the viewer may see it. */
  async fresh(viewer: Viewer, id: string, requested: RequestedFields): Promise<Commendation> {
    const { columns, from, read } = this.shape.for(requested)
    const [row] = await this.database.read<Cells>(`SELECT ${columns} FROM ${from} WHERE c.id = $1`, [id], {
      fresh: true,
    })
    return read(row!, readingFor(viewer, this.clock.milliseconds())) as unknown as Commendation
  }

  private async list(
    viewer: Viewer,
    whose: 'c.employee_id' | 'c.given_by',
    id: string,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Commendation>> {
    const { columns, from, read } = this.shape.for(below(requested, 'edges', 'node'))
    const values = new Values(id, args.first + 1)
    let after = ''
    if (args.after) {
      const [occurredOn, last] = keyOf(args.after, 2)
      after = `AND (c.occurred_on, c.id) < (${values.list([occurredOn!, isId(last!) ? last! : NO_ID])})`
    }
    const rows = await this.database.read<Row>(
      `SELECT ${columns}, c.id AS "key", c.occurred_on AS "occurredOn" FROM ${from}
       WHERE ${whose} = $1 AND c.withdrawn_at IS NULL AND c.declined_at IS NULL ${after} ORDER BY c.occurred_on DESC, c.id DESC LIMIT $2`,
      values.all,
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return page(
      rows.map((row) => ({ key: [row.occurredOn, row.key], node: read(row, reading) as unknown as Commendation })),
      args,
    )
  }
}
