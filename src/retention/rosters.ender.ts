import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { AuditService } from '../audit/audit.service.js'
import { TrailEraser } from '../audit/trail.eraser.js'
import { Database, type Tx } from '../database/database.js'
import { NO_ID } from '../database/uuid.js'
import { refreshExposure } from '../workforce/exposure.keeper.js'
import { byRecord, HELD_PEOPLE, type Over, type Step } from './what-is-over.js'

const SHIFTS_AT_ONCE = 2_000
const LEAVE_AT_ONCE = 100

/** A place in the walk through the shifts: a store, and the last shift there that was ended. */
export interface ShiftAt {
  storeId: string
  date: string
  employeeId: string
  position: string
}
export const BEFORE_ALL_SHIFTS: ShiftAt = { storeId: NO_ID, date: '', employeeId: NO_ID, position: '' }

/** Ends who worked when, and who was on leave, once nothing that is kept looks back on it any more. */
@Injectable()
export class RostersEnder {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly trail: TrailEraser,
  ) {}

  /** Store by store, so that what is recent is not walked through. */
  async endShifts(tx: Tx, { storeId, ...after }: ShiftAt, over: Over): Promise<Step<ShiftAt>> {
    const gone = await this.database.readIn<Omit<ShiftAt, 'storeId'>>(
      tx,
      `DELETE FROM shifts WHERE (employee_id, date, store_id, position) IN (
         SELECT s.employee_id, s.date, s.store_id, s.position FROM shifts s
         WHERE s.store_id = $1 AND s.date < $2 AND (s.date, s.employee_id, s.position) > ($3, $4, $5)
           AND s.employee_id NOT IN (${HELD_PEOPLE})
         ORDER BY s.date, s.employee_id, s.position LIMIT ${SHIFTS_AT_ONCE})
       RETURNING date, employee_id AS "employeeId", position`,
      [storeId, over.shifts, after.date, after.employeeId, after.position],
    )
    await this.database.readIn(
      tx,
      `DELETE FROM shift_entries WHERE store_id = $1 AND date < $2 AND NOT EXISTS (SELECT 1 FROM shifts s
         WHERE s.employee_id = shift_entries.employee_id AND s.date = shift_entries.date
           AND s.store_id = shift_entries.store_id AND s.position = shift_entries.position)`,
      [storeId, over.shifts],
    )
    const touched = gone.map(({ date }) => ({ storeId, date }))
    await refreshExposure(this.database, tx, touched)
    if (gone.length > 0)
      await this.audit.record(tx, {
        action: 'roster.ended',
        actorId: null,
        subjectId: storeId,
        storeId,
        after: { shifts: gone.length, before: over.shifts, policy: over.version },
      })
    const ended = { shifts: gone.length }
    if (gone.length < SHIFTS_AT_ONCE) return { next: await this.nextStore(tx, storeId, over), ended }
    const [last] = gone.sort((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1))
    return { next: { storeId, ...last! }, ended }
  }

  async endLeave(tx: Tx, after: string, over: Over): Promise<Step<string>> {
    const found = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT l.id FROM leaves l WHERE l.ends_on < $1 AND l.id > $2 AND l.employee_id NOT IN (${HELD_PEOPLE})
       ORDER BY l.id LIMIT ${LEAVE_AT_ONCE}`,
      [over.shifts, after],
    )
    if (found.length === 0) return { next: undefined, ended: {} }
    const ids = [JSON.stringify(found.map(({ id }) => id))]
    const within = jsonSql.ids(this.database.dialect)
    const entries = await this.database.readIn<{ id: string; record: string }>(
      tx,
      `SELECT a.id, a.subject_id AS record FROM audit_entries a WHERE a.subject_id IN (${within})`,
      ids,
    )
    const records = byRecord(entries)
    const erased = await this.trail.erase(tx, { what: 'LEAVE', before: over.shifts, policy: over.version, records })
    await this.database.readIn(tx, `DELETE FROM leaves WHERE id IN (${within})`, ids)
    return {
      next: found.length < LEAVE_AT_ONCE ? undefined : found.at(-1)!.id,
      ended: { leave: found.length, erased },
    }
  }

  /** How many shifts stay beyond their period because of a hold. */
  async held({ shifts }: Over): Promise<number> {
    const [row] = await this.database.read<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM shifts s WHERE s.employee_id IN (${HELD_PEOPLE}) AND s.date < $1`,
      [shifts],
      { fresh: true },
    )
    return Number(row!.count)
  }

  private async nextStore(tx: Tx, after: string, { shifts }: Over): Promise<ShiftAt | undefined> {
    const [store] = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT t.id FROM stores t WHERE t.id > $1 AND EXISTS (
         SELECT 1 FROM shifts s WHERE s.store_id = t.id AND s.date < $2 AND s.employee_id NOT IN (${HELD_PEOPLE}))
       ORDER BY t.id LIMIT 1`,
      [after, shifts],
    )
    return store && { ...BEFORE_ALL_SHIFTS, storeId: store.id }
  }
}

const keyOf = ({ date, employeeId, position }: Omit<ShiftAt, 'storeId'>) => `${date} ${employeeId} ${position}`
