import type { Database, Tx } from '../database/database.js'
import { instantOf } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import { refreshExposure, type Touched } from '../workforce/exposure.keeper.js'
import type { Ids } from './directory.writer.js'
import { type Folder, shiftsOf } from './folder.reader.js'
import { type Counts, nothing } from './import-report.js'
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

/**
 * Writes the shifts as they are read once more. The same person, store, date and position again is replaced, but for what HR
 * has entered or its employee contests. Returns also of whom something that was counted is another now.
 */
export async function writeShifts(
  database: Database,
  tx: Tx,
  clock: Clock,
  folder: Folder,
  ids: Ids,
  onProgress: (done: number, total: number) => void,
): Promise<{ counts: Counts; changedOf: ReadonlySet<string> }> {
  const counts = nothing()
  const changedOf = new Set<string>()
  const before = await shiftCount(database, tx)
  let done = 0
  let changed = 0
  const touched = new Map<string, Touched>()
  for await (const shifts of shiftsOf(folder)) {
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
    onProgress(done, folder.shifts)
  }
  // At the end, since it locks the stores: managers can record shifts while the rest is imported and judged.
  database.beforeCommit(tx, () => refreshExposure(database, tx, touched.values()))
  counts.added = (await shiftCount(database, tx)) - before
  counts.updated = changed - counts.added
  counts.unchanged = done - changed
  return { counts, changedOf }
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
