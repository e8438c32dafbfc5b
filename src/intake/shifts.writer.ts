import type { Database, Tx } from '../database/database.js'
import { type CalendarDate, instantOf } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import type { Touched } from '../workforce/exposure.keeper.js'
import type { Ids } from './directory.writer.js'
import type { TakeShifts } from './folder.reader.js'
import { earlierOf } from './judged-from.js'
import type { Counts } from './import-report.js'
import { type Table, writtenRows } from './many-rows.writer.js'
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
  end: () => Promise<WrittenShifts>
}

export interface WrittenShifts {
  counts: Counts
  /** Of whom something that was counted is another now. */
  changedOf: ReadonlySet<string>
  /** Where and when something was written. */
  touched: Iterable<Touched>
  /** The first day of which something is new or another now, if any is. */
  earliest: CalendarDate | undefined
}

/** The same person, store, date and position again is replaced, but for what HR has entered or its employee contests. */
export async function writeShifts(database: Database, tx: Tx, clock: Clock, ids: Ids): Promise<ShiftsBeingWritten> {
  const before = await shiftCount(database, tx)
  const changedOf = new Set<string>()
  const touched = new Map<string, Touched>()
  let done = 0
  let changed = 0
  let earliest: CalendarDate | undefined
  const write = async (shifts: readonly ShiftRow[]) => {
    const read = shifts.map((shift) => rowOf(shift, ids))
    // Where none were there, none are changed.
    const { rows, entries, ...changes } =
      before > 0 ? await mayBeWritten(database, tx, clock, read) : { rows: read, entries: [], changedOf: [] }
    const differing = await writtenRows<{ date: CalendarDate }>(database, tx, SHIFTS, rows, 'date')
    await writeEntries(database, tx, entries)
    for (const id of changes.changedOf) changedOf.add(id)
    changed += differing.length
    for (const { date } of differing) earliest = earlierOf(earliest, date)
    if (differing.length > 0)
      for (const { store, date } of shifts)
        touched.set(`${store} ${date.slice(0, 7)}`, { storeId: ids.stores.get(store)!, date })
    done += read.length
  }
  const end = async () => {
    const added = (await shiftCount(database, tx)) - before
    const counts = { added, updated: changed - added, unchanged: done - changed }
    return { counts, changedOf, touched: touched.values(), earliest }
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
