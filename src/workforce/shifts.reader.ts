import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { type Ask, Database } from '../database/database.js'
import { isId, NO_ID } from '../database/uuid.js'
import { Store } from '../directory/store.entity.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { Clock } from '../time/clock.js'
import type { ContextFactor } from './context-factors.js'
import type { Shift } from './shift.entity.js'
import { type Entered, provesSomething } from './shift-proof.js'
import type { WorkedShift } from './worked-shift.type.js'
import { WorkforceService } from './workforce.service.js'

type Row = Shift & {
  timeZone: string
  recordedBy: string | null
  recordedAt: string | null
  byManager: boolean | 0 | 1 | null
  contestedAt: string | null
  contestWords: string | null
}

const COLUMNS = `s.date, s.store_id AS "storeId", s.position, s.interactions, s.conditions, s.starts_at AS "startsAt",
  s.ends_at AS "endsAt", e.recorded_by AS "recordedBy", e.recorded_at AS "recordedAt", e.by_manager AS "byManager",
  e.contested_at AS "contestedAt", e.contest_words AS "contestWords",
  p.time_zone AS "timeZone"`
const FROM = `shifts s LEFT JOIN shift_entries e ON e.employee_id = s.employee_id AND e.date = s.date
  AND e.store_id = s.store_id AND e.position = s.position JOIN stores p ON p.id = s.store_id`

/** Somebody's shifts with the customers served, and how far they prove something. */
@Injectable()
export class ShiftsReader {
  constructor(
    private readonly database: Database,
    private readonly workforce: WorkforceService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  /** Latest first; null for whom they do not concern. */
  async of(viewer: Viewer, employeeId: string, args: PageArgs): Promise<Connection<WorkedShift> | null> {
    if (!(await this.workforce.maySee(viewer, employeeId))) return null
    this.reads.record(viewer, [employeeId], ReadPurpose.RECORD)
    const values = new Values(employeeId, args.first + 1)
    let where = 's.employee_id = $1'
    if (args.after) {
      const [date, storeId, position] = keyOf(args.after, 3)
      const key = values.list([date!, isId(storeId!) ? storeId! : NO_ID, position!])
      where += ` AND (s.date, s.store_id, s.position) < (${key})`
    }
    const rows = await this.database.read<Row>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where} ORDER BY s.date DESC, s.store_id DESC, s.position DESC LIMIT $2`,
      values.all,
      { fresh: true },
    )
    const shifts = await this.served(rows)
    return page(
      rows.map(({ date, storeId, position }, n) => ({ key: [date, storeId, position], node: shifts[n]! })),
      args,
    )
  }

  /** As it is now; the caller has seen to it that the viewer may see it. */
  async one({ employeeId, date, storeId, position }: Pick<Shift, 'employeeId' | 'date' | 'storeId' | 'position'>) {
    const rows = await this.database.read<Row>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE s.employee_id = $1 AND s.date = $2 AND s.store_id = $3 AND s.position = $4`,
      [employeeId, date, storeId, position],
      { fresh: true },
    )
    return (await this.served(rows))[0]!
  }

  /** The shifts from a date on whose customers served prove nothing yet: what rests on them is not proved. */
  async unproven(ask: Ask, employeeId: string, from: string): Promise<Pick<Shift, 'date' | 'storeId' | 'position'>[]> {
    const rows = await ask<Row>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE s.employee_id = $1 AND s.date >= $2 AND e.id IS NOT NULL`,
      [employeeId, from],
    )
    return rows.filter((row) => !this.proves(row)).map(({ date, storeId, position }) => ({ date, storeId, position }))
  }

  /** Those of some days on which somebody worked by what a file or somebody in HR says, and not by a manager's word alone. */
  async certain(ask: Ask, employeeId: string, days: readonly string[]): Promise<string[]> {
    const values = new Values(employeeId)
    const rows = await ask<{ date: string }>(
      `SELECT DISTINCT s.date FROM ${FROM} WHERE s.employee_id = $1 AND s.date IN (${values.list([...days])}) AND e.rostered_at IS NULL`,
      values.all,
    )
    return rows.map(({ date }) => date)
  }

  private async served(rows: readonly Row[]): Promise<WorkedShift[]> {
    const ids = [...new Set(rows.map(({ storeId }) => storeId))]
    const stores = ids.length > 0 ? await this.database.records.findBy(Store, { id: In(ids) }) : []
    const storeOf = new Map(stores.map((store) => [store.id, store]))
    return rows.map((row) => ({
      ...row,
      store: storeOf.get(row.storeId)!,
      conditions: row.conditions.split('|').filter(Boolean) as ContextFactor[],
      recordedAt: row.recordedBy ? row.recordedAt : null,
      provesSomething: this.proves(row),
    }))
  }

  private proves({ date, timeZone, recordedBy, byManager, recordedAt, contestedAt }: Row): boolean {
    if (!recordedAt) return true
    const byHand = recordedBy !== null || Boolean(byManager)
    const entered: Entered = { date, timeZone, byHand, recordedAt, contestedAt }
    return provesSomething(entered, this.clock.milliseconds())
  }
}
