import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { Response } from './response.entity.js'
import { responseShape } from './response.shape.js'

/** Reads responses. */
@Injectable()
export class ResponsesService {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, responseShape, 'r')
  }

  /** A response with what a query asks for, just after it was written. */
  async served(viewer: Viewer, id: string, requested: RequestedFields): Promise<Response> {
    return (await this.several(viewer, [id], requested, { fresh: true }))[0]!
  }

  /** Several by their ids, in no order; the caller has seen to it that the viewer may see them. */
  async several(
    viewer: Viewer,
    ids: readonly string[],
    requested: RequestedFields,
    { fresh = false } = {},
  ): Promise<Response[]> {
    if (ids.length === 0) return []
    const { columns, from, read } = this.shape.for(requested)
    const values = new Values()
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE r.id IN (${values.list(ids)})`,
      values.all,
      { fresh },
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Response)
  }
}
