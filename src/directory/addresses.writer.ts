import type { Database, Tx } from '../database/database.js'

/** Where somebody is told by mail, as it stands. */
export interface Address {
  employeeId: string
  mail: string
  setAt: string
  /** They set it themselves. */
  own: boolean
}

/** Null takes it away. Returns what stood there before. */
export async function setAddress(
  database: Database,
  tx: Tx,
  { employeeId, mail, setAt, own }: Omit<Address, 'mail'> & { mail: string | null },
): Promise<string | null> {
  const [before] = await database.readIn<{ mail: string }>(tx, 'SELECT mail FROM addresses WHERE employee_id = $1', [
    employeeId,
  ])
  if (mail === null) await database.readIn(tx, 'DELETE FROM addresses WHERE employee_id = $1', [employeeId])
  else
    await database.readIn(
      tx,
      `INSERT INTO addresses (employee_id, mail, set_at, own) VALUES ($1, $2, $3, ${own ? 'TRUE' : 'FALSE'})
       ON CONFLICT (employee_id) DO UPDATE SET mail = excluded.mail, set_at = excluded.set_at, own = excluded.own`,
      [employeeId, mail, setAt],
    )
  return before?.mail ?? null
}
