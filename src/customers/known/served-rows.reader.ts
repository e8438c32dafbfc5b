import { readingFor } from '../../access/reading.js'
import type { Viewer } from '../../access/viewer.js'
import type { Database } from '../../database/database.js'
import type { SqlValue } from '../../database/prepared.js'
import { isId, NO_ID } from '../../database/uuid.js'
import { Values } from '../../database/values.js'
import { type Connection, keyOf, page, type PageArgs } from '../../graphql/connection.js'
import { below, type RequestedFields } from '../../graphql/requested-fields.js'
import { ServedShape } from '../../graphql/served.js'
import type { Cells, Shape } from '../../graphql/shape.js'
import type { Clock } from '../../time/clock.js'

/** Reads rows of one type with all that a query asks for, `t` being the type's own table. */
export class ServedRows<T> {
  private readonly served: ServedShape

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    shape: Shape,
  ) {
    this.served = new ServedShape(database.dialect, shape, 't')
  }

  /** One as it now is; the caller has seen to it that the viewer may see it. */
  async fresh(viewer: Viewer, id: string, requested: RequestedFields): Promise<T> {
    return (await this.where(viewer, 't.id = $1', [id], requested, { fresh: true }))[0]!
  }

  async where(
    viewer: Viewer,
    where: string,
    values: SqlValue[],
    requested: RequestedFields,
    { fresh = false, orderBy = 't.id' } = {},
  ): Promise<T[]> {
    const { columns, from, read } = this.served.for(requested)
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${orderBy}`,
      values,
      { fresh },
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as T)
  }

  /** A page in the order of a column that is never empty, and of the ids. `values` are those of `where`. */
  async page(
    viewer: Viewer,
    by: string,
    where: string,
    values: SqlValue[],
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<T>> {
    const { columns, from, read } = this.served.for(below(requested, 'edges', 'node'))
    const all = new Values(...values)
    let after = ''
    if (args.after) {
      const [key, id] = keyOf(args.after, 2)
      after = `AND (t.${by}, t.id) > (${all.list([key!, isId(id!) ? id! : NO_ID])})`
    }
    const rows = await this.database.read<Cells & { id: string; key: string }>(
      `SELECT ${columns}, t.id AS id, t.${by} AS key FROM ${from} WHERE ${where} ${after}
       ORDER BY t.${by}, t.id LIMIT ${all.add(args.first + 1)}`,
      all.all,
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return page(
      rows.map((row) => ({ key: [row.key, row.id], node: read(row, reading) as T })),
      args,
    )
  }
}
