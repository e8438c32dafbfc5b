import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { type Ask, Database } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { type Leave, leaveShape } from './leave.entity.js'
import { type LeaveSpan, type Span, withoutDays } from './leave-rules.js'
import { WorkforceService } from './workforce.service.js'

const day = (column: string): string => `SUBSTR(l.${column}, 1, 10)`

/**
 * That it is so, the employee has said themselves, or HR has, and not as a manager before they came there: those who ask for something
 * could win time by leave that they make up.
 */
const NOT_BY_A_MANAGER_ALONE = `(l.recorded_by = l.employee_id
  OR EXISTS (SELECT 1 FROM employees h WHERE h.id IN (l.recorded_by, l.confirmed_by) AND h.role = 'HR'
    AND NOT EXISTS (SELECT 1 FROM former_managers f WHERE f.employee_id = h.id
      AND f.managed_until >= CASE WHEN h.id = l.confirmed_by THEN l.confirmed_at ELSE l.recorded_at END)))`

@Injectable()
export class LeaveReader {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly workforce: WorkforceService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, leaveShape, 'l')
  }

  /**
   * What counts of somebody's leave from a date on: what was confirmed and not taken back. Of what was taken back or moved, the days on
   * which it stood: somebody was away then, whatever is written of it afterwards.
   */
  async standing(ask: Ask, employeeId: string, from: string): Promise<LeaveSpan[]> {
    const rows = await ask<Span & { alone: boolean | 0 | 1 }>(
      `SELECT l.starts_on AS "from", l.ends_on AS "to", CASE WHEN ${NOT_BY_A_MANAGER_ALONE} THEN 0 ELSE 1 END AS alone FROM leaves l
       WHERE l.employee_id = $1 AND l.ends_on >= $2 AND l.taken_back_at IS NULL AND l.confirmed_at IS NOT NULL
       UNION ALL
       SELECT s.starts_on, s.ends_on, s.alone FROM (SELECT
           CASE WHEN l.starts_on > ${day('confirmed_at')} THEN l.starts_on ELSE ${day('confirmed_at')} END AS starts_on,
           CASE WHEN l.ends_on < ${day('taken_back_at')} THEN l.ends_on ELSE ${day('taken_back_at')} END AS ends_on,
           CASE WHEN ${NOT_BY_A_MANAGER_ALONE} THEN 0 ELSE 1 END AS alone
         FROM leaves l WHERE l.employee_id = $1 AND l.taken_back_at IS NOT NULL AND l.confirmed_at IS NOT NULL
           AND ${day('taken_back_at')} > ${day('confirmed_at')}) AS s
       WHERE s.ends_on >= $2 AND s.starts_on <= s.ends_on
       ORDER BY 1`,
      [employeeId, from],
    )
    return rows.map(({ alone, ...span }) => ({ ...span, byAManagerAlone: Boolean(alone) }))
  }

  /** Whether it is not a manager's word alone. */
  async isBorneOut(ask: Ask, id: string): Promise<boolean> {
    return (await ask(`SELECT 1 FROM leaves l WHERE l.id = $1 AND ${NOT_BY_A_MANAGER_ALONE}`, [id])).length > 0
  }

  /**
   * Of that, what makes the time to ask for something formal longer: what no manager wrote alone, whose time it is, and no day on which by the
   * roster they served customers, whoever says that it was leave. To the employee's own time such days are left: a roster could take them.
   */
  async forAsking(ask: Ask, employeeId: string, leave: readonly LeaveSpan[], from: string): Promise<Span[]> {
    const counts = leave.filter(({ byAManagerAlone, to }) => !byAManagerAlone && to >= from)
    if (counts.length === 0) return []
    const worked = await ask<{ date: string }>(
      'SELECT DISTINCT date FROM shifts WHERE employee_id = $1 AND date >= $2 AND interactions > 0',
      [employeeId, from],
    )
    return withoutDays(counts, new Set(worked.map(({ date }) => date)))
  }

  /** Leave of somebody that others took back or moved since an instant, all of its days; not what was a mistake of the same day. */
  takenFrom(ask: Ask, employeeId: string, since: string): Promise<Span[]> {
    return ask(
      `SELECT l.starts_on AS "from", l.ends_on AS "to" FROM leaves l
       WHERE l.employee_id = $1 AND l.taken_by_others AND l.taken_back_at >= $2 AND l.confirmed_at IS NOT NULL
         AND ${day('taken_back_at')} > ${day('confirmed_at')} ORDER BY 1`,
      [employeeId, since],
    )
  }

  /** Somebody's leave, latest first, what was taken back among it; null for whom it does not concern. */
  async of(
    viewer: Viewer,
    employeeId: string,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Leave> | null> {
    if (!(await this.workforce.maySee(viewer, employeeId))) return null
    this.reads.record(viewer, [employeeId], ReadPurpose.RECORD)
    const values = new Values(employeeId, args.first + 1)
    let where = 'l.employee_id = $1'
    if (args.after) {
      const [from, id] = keyOf(args.after, 2)
      where += ` AND (l.starts_on, l.id) < (${values.list([from!, isId(id!) ? id! : NO_ID])})`
    }
    const rows = await this.read(
      viewer,
      below(requested, 'edges', 'node'),
      `${where} ORDER BY l.starts_on DESC, l.id DESC LIMIT $2`,
      values.all,
    )
    return page(
      rows.map(({ startsOn, leave }) => ({ key: [startsOn, leave.id], node: leave })),
      args,
    )
  }

  /**
   * Leave of those who work in some stores that they recorded themselves, nobody has confirmed and has not ended before a date: what
   * ends soonest first, and not the viewer's own.
   */
  async toConfirm(
    viewer: Viewer,
    storeIds: readonly string[],
    since: string,
    most: number,
    requested: RequestedFields,
  ) {
    const { all: values, add } = new Values()
    const rows = await this.read(
      viewer,
      requested,
      `l.employee_id IN (SELECT e.id FROM employees e WHERE e.store_id IN (${storeIds.map(add).join(', ')}) AND e.id <> ${add(viewer.id)})
       AND l.ends_on >= ${add(since)} AND l.confirmed_at IS NULL AND l.taken_back_at IS NULL ORDER BY l.ends_on, l.id LIMIT ${add(most)}`,
      values,
    )
    return rows.map(({ employeeId, leave }) => ({ employeeId, leave }))
  }

  /** That somebody was shown what waits of these people. */
  shown(viewer: Viewer, employeeIds: readonly string[]): void {
    this.reads.record(viewer, employeeIds, ReadPurpose.RECORD)
  }

  /** As it has just been written. */
  async one(viewer: Viewer, id: string, requested: RequestedFields): Promise<Leave> {
    return (await this.read(viewer, requested, 'l.id = $1', [id]))[0]!.leave
  }

  private async read(viewer: Viewer, requested: RequestedFields, where: string, values: SqlValue[]) {
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Cells & { startsOn: string; employeeId: string }>(
      `SELECT ${columns}, l.starts_on AS "startsOn", l.employee_id AS "employeeId" FROM ${from} WHERE ${where}`,
      values,
      { fresh: true },
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => ({
      startsOn: row.startsOn,
      employeeId: row.employeeId,
      leave: read(row, reading) as unknown as Leave,
    }))
  }
}
