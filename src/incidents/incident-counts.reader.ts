import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Values } from '../database/values.js'
import { Clock } from '../time/clock.js'
import { conditionsOf, lookedBackTo, type ResolvedFilter, searchScopes } from './incident-filter-sql.js'

/** More than these are not counted out. */
export const MOST_COUNTED = 1_000

/** Counts the incidents of a list: those alone that the viewer may see, and no longer than somebody would read on. */
@Injectable()
export class IncidentCounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `MOST_COUNTED + 1` where there are more. */
  async of(viewer: Viewer, filter: ResolvedFilter): Promise<number> {
    const now = this.clock.milliseconds()
    const values = new Values()
    const scopes = searchScopes(viewer, filter, values) ?? ['TRUE']
    const since = `i.occurred_at >= ${values.add(lookedBackTo(filter, now))}`
    const where = [...conditionsOf(viewer, filter, now, values), since].join(' AND ')
    const found = scopes.map(
      (scope, at) =>
        `SELECT * FROM (SELECT i.id FROM incidents i WHERE ${scope} AND ${where} LIMIT ${MOST_COUNTED + 1}) s${at}`,
    )
    const [counted] = await this.database.read<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM (${found.join(' UNION ')}) c`,
      values.all,
      { fresh: true },
    )
    return Math.min(Number(counted!.count), MOST_COUNTED + 1)
  }
}
