import { In } from 'typeorm'
import type { Database, Tx } from '../database/database.js'
import { jsonSql } from '../database/json-sql.js'
import type { SqlValue } from '../database/prepared.js'
import { newId } from '../database/uuid.js'
import type { Clock } from '../time/clock.js'
import { ShiftEntry } from '../workforce/shift-entry.entity.js'
import { type Table, writeRows } from './many-rows.writer.js'

/** What stood there already of a shift of which a file says that something else was counted, or what a manager entered later. */
interface Differing {
  at: number
  /** HR has entered it, or its employee contests it: no file says otherwise. */
  stays: boolean | 0 | 1
  entryId: string | null
  counted: boolean | 0 | 1
  /** A manager put it there later: now a file says so, too. */
  rostered: boolean | 0 | 1
  startsAt: string | null
  endsAt: string | null
}

const ENTRIES: Table = {
  name: 'shift_entries',
  key: ['id'],
  columns: {
    id: 'uuid',
    employee_id: 'uuid',
    date: 'text',
    store_id: 'uuid',
    position: 'text',
    recorded_by: 'uuid',
    recorded_at: 'text',
    by_manager: 'boolean',
    rostered_at: 'text',
  },
}

/** Rows of shifts that may be written, and what follows from those that change what was counted. */
export interface MayBeWritten {
  rows: SqlValue[][]
  /** Entries by which what changed proves nothing until its employee could contest it for seven days, as where a manager changed it. */
  entries: SqlValue[][]
  /** The ids of those of whom something that was counted is another now. */
  changedOf: string[]
}

/** What a file may say of shifts that are there. Rows are employee, date, store, position, interactions, conditions and when they began and ended. */
export async function mayBeWritten(
  database: Database,
  tx: Tx,
  clock: Clock,
  rows: SqlValue[][],
): Promise<MayBeWritten> {
  if (rows.length === 0) return { rows, entries: [], changedOf: [] }
  const numbered = rows.map((row, at) => [...row.slice(0, 8), at])
  const found = await database.readIn<Differing>(tx, differingSql(database), [JSON.stringify(numbered)])
  const differing = new Map(found.map((one) => [Number(one.at), one]))
  const entries: SqlValue[][] = []
  const inAFileToo: string[] = []
  const changedOf = new Set<string>()
  const written = rows.filter((row, at) => {
    const one = differing.get(at)
    if (!one) return true
    if (one.stays) return false
    // Hours that a file leaves out are those that are known.
    if (row[6] === null) row.splice(6, 2, one.startsAt, one.endsAt)
    if (!one.counted) {
      if (one.rostered) inAFileToo.push(one.entryId!)
      return true
    }
    const [employee, date, store, position] = row
    entries.push([one.entryId ?? newId(clock), employee!, date!, store!, position!, null, clock.now(), true, null])
    changedOf.add(employee as string)
    return true
  })
  if (inAFileToo.length > 0) await tx.update(ShiftEntry, { id: In(inAFileToo) }, { rosteredAt: null })
  return { rows: written, entries, changedOf: [...changedOf] }
}

export const writeEntries = (database: Database, tx: Tx, entries: SqlValue[][]): Promise<number> =>
  writeRows(database, tx, ENTRIES, entries)

const COUNTED_OTHERWISE = '(s.interactions IS DISTINCT FROM r.interactions OR s.conditions <> r.conditions)'
const HOURS_OTHERWISE = '(s.starts_at IS DISTINCT FROM r.starts_at OR s.ends_at IS DISTINCT FROM r.ends_at)'

function differingSql({ dialect }: Database): string {
  const field = (at: number, type: 'uuid' | 'text' | 'integer') => jsonSql.field(dialect, at, type)
  return `SELECT r.at, COALESCE(e.contested_at IS NOT NULL OR e.settled_by IS NOT NULL OR (e.recorded_by IS NOT NULL AND NOT e.by_manager), FALSE) AS stays, e.rostered_at IS NOT NULL AS rostered,
      e.id AS "entryId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", (s.interactions IS NOT NULL OR s.conditions <> '')
        AND (${COUNTED_OTHERWISE} OR (${HOURS_OTHERWISE} AND s.starts_at IS NOT NULL AND r.starts_at IS NOT NULL)) AS counted
    FROM (SELECT ${field(0, 'uuid')} AS employee, ${field(1, 'text')} AS date, ${field(2, 'uuid')} AS store,
        ${field(3, 'text')} AS position, ${field(4, 'integer')} AS interactions, ${field(5, 'text')} AS conditions,
        ${field(6, 'text')} AS starts_at, ${field(7, 'text')} AS ends_at, ${field(8, 'integer')} AS at FROM ${jsonSql.rows(dialect)} WHERE true) AS r
      JOIN shifts s ON s.employee_id = r.employee AND s.date = r.date AND s.store_id = r.store AND s.position = r.position
      LEFT JOIN shift_entries e ON e.employee_id = s.employee_id AND e.date = s.date AND e.store_id = s.store_id
        AND e.position = s.position
    WHERE ${COUNTED_OTHERWISE} OR ${HOURS_OTHERWISE} OR e.rostered_at IS NOT NULL ORDER BY r.at`
}
