import { type Records, RecordsBuilder } from '../pattern/records/records.js'
import { collectGarbage } from './collect-garbage.js'
import { beginFolder, endFolder, type ReadOptions } from './folder.reader.js'
import { maxUtcOffset } from '../workforce/store-clock.js'

const NOON = 12 * 60
/** Having read fewer leaves too little behind to be worth the time. */
const MANY_SHIFTS = 1_000_000
/** Where neither the roster nor the directory tells what somebody worked as. */
const NO_POSITION = 'UNKNOWN'

/** A folder's records as the pattern room takes them, without a database. Throws BadRecords. */
export async function readBacktestRecords(
  dir: string,
  options: Pick<ReadOptions, 'now' | 'onProgress'>,
): Promise<Records> {
  const records = await readRecords(dir, options)
  if (records.shifts.count > MANY_SHIFTS) collectGarbage()
  return records
}

async function readRecords(dir: string, options: Pick<ReadOptions, 'now' | 'onProgress'>): Promise<Records> {
  const begun = await beginFolder(dir, options)
  const zones = Array.from(begun.stores.values(), ({ timeZone }) => timeZone ?? 'UTC')
  const moments = begun.incidents.map((incident) => incident.occurredAt).sort((a, b) => a - b)
  const from = moments[0] ?? options.now
  const builder = new RecordsBuilder(maxUtcOffset(zones, from, moments.at(-1) ?? from))
  const folder = await endFolder(begun, (shifts) => {
    for (const { employee: person, store, day, position, interactions, conditions } of shifts)
      builder.shift({ person, store, day, position, interactions, conditions })
  })
  for (const { reference, employee, store, occurredAt, day, cause, context, reporter } of folder.incidents) {
    if (employee === null) continue // nobody's record
    builder.incident({
      reference,
      person: employee,
      store,
      moment: occurredAt,
      // The day is found already, so no small hours are left to be looked into.
      localDay: day,
      minuteOfDay: NOON,
      cause,
      recorder: reporter,
      otherwise: { position: folder.employees.get(employee)?.position ?? NO_POSITION, conditions: context },
    })
  }
  return builder.build()
}
