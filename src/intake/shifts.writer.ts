import type { Database, Tx } from '../database/database.js'
import { instantOf } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import type { Touched } from '../workforce/exposure.keeper.js'
import type { Ids } from './directory.writer.js'
import type { TakeShifts } from './folder.reader.js'
import type { Counts } from './import-report.js'
import { type Table, writeRows } from './many-rows.writer.js'
import { mayBeWritten, writeEntries } from './changed-shifts.writer.js'
import type { ShiftRow } from './shift-row.js'
import type { Clock } from '../time/clock.js'

const SHIFTS: Table = {
  name: 'shifts',
  key: ['employee_id', 'date', 'store_id', 'position'],
  columns: {
    employee_id: 'uuid',
    date: 'text',
    store_id: 'uuid',
    position: 'text',
    interactions: 'integer',
    conditions: 'text',
    starts_at: 'text',
    ends_at: 'text',
  },
}

/** Shifts as they are written, some thousands at a time. */
export interface ShiftsBeingWritten {
  write: TakeShifts
  /** What came of it, of whom something that was counted is another now, and where and when something was written. */
  end: () => Promise<{ counts: Counts; changedOf: ReadonlySet<string>; touched: Iterable<Touched> }>
}

/** The same person, store, date and position again is replaced, but for what HR has entered or its employee contests. */
export async function writeShifts(database: Database, tx: Tx, clock: Clock, ids: Ids): Promise<ShiftsBeingWritten> {
  const before = await shiftCount(database, tx)
  const changedOf = new Set<string>()
  const touched = new Map<string, Touched>()
  let done = 0
  let changed = 0
  const write = async (shifts: readonly ShiftRow[]) => {
    const read = shifts.map((shift) => rowOf(shift, ids))
    // Where none were there, none are changed.
    const { rows, entries, ...changes } =
      before > 0 ? await mayBeWritten(database, tx, clock, read) : { rows: read, entries: [], changedOf: [] }
    const differing = await writeRows(database, tx, SHIFTS, rows)
    await writeEntries(database, tx, entries)
    for (const id of changes.changedOf) changedOf.add(id)
    changed += differing
    if (differing > 0)
      for (const { store, date } of shifts)
        touched.set(`${store} ${date.slice(0, 7)}`, { storeId: ids.stores.get(store)!, date })
    done += read.length
  }
  const end = async () => {
    const added = (await shiftCount(database, tx)) - before
    const counts = { added, updated: changed - added, unchanged: done - changed }
    return { counts, changedOf, touched: touched.values() }
  }
  return { write, end }
}

function rowOf(shift: ShiftRow, ids: Ids): SqlValue[] {
  return [
    ids.people.get(shift.employee)!,
    shift.date,
    ids.stores.get(shift.store)!,
    shift.position,
    shift.interactions,
    shift.conditions.join('|'),
    shift.startsAt === null ? null : instantOf(shift.startsAt),
    shift.endsAt === null ? null : instantOf(shift.endsAt),
  ]
}

async function shiftCount(database: Database, tx: Tx): Promise<number> {
  const [row] = await database.readIn<{ count: number | string }>(tx, 'SELECT count(*) AS count FROM shifts')
  return Number(row!.count)
}
