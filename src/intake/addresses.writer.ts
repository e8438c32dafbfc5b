import type { Database, Tx } from '../database/database.js'
import type { Clock } from '../time/clock.js'
import type { EmployeeRow } from './employee-row.js'
import { type Table, writeRows } from './many-rows.writer.js'

const ADDRESSES: Table = {
  name: 'addresses',
  key: ['employee_id'],
  columns: { employee_id: 'uuid', mail: 'text', set_at: 'text', own: 'boolean' },
}

/** An address that was another one, and whose. */
export interface Readdressed {
  employeeId: string
  before: string
}

/** Takes in where people are told by mail. What somebody has set themselves stays. Returns whose address is another now. */
export async function writeAddresses(
  database: Database,
  tx: Tx,
  clock: Clock,
  people: Iterable<Pick<EmployeeRow, 'number' | 'mail'>>,
  ids: ReadonlyMap<string, string>,
): Promise<Readdressed[]> {
  const there = new Map(
    (
      await database.readIn<{ id: string; mail: string; own: boolean | 0 | 1 }>(
        tx,
        'SELECT employee_id AS id, mail, own FROM addresses',
      )
    ).map(({ id, ...row }) => [id, row]),
  )
  const setAt = clock.now()
  const changed = [...people].flatMap(({ number, mail }) => {
    const employeeId = ids.get(number)!
    const known = there.get(employeeId)
    return !mail || known?.own || known?.mail === mail ? [] : [{ employeeId, mail, before: known?.mail }]
  })
  await writeRows(
    database,
    tx,
    ADDRESSES,
    changed.map(({ employeeId, mail }) => [employeeId, mail, setAt, false]),
  )
  return changed.flatMap(({ employeeId, before }) => (before === undefined ? [] : [{ employeeId, before }]))
}
