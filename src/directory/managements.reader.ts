import type { Ask } from '../database/database.js'
import { Managements } from './managements.js'

/** Who manages a store, and who did so since a day or an instant. */
export const managementsSince = async (ask: Ask, since: string): Promise<Managements> =>
  new Managements(
    await ask(
      `SELECT store_id AS "storeId", employee_id AS "employeeId" FROM store_managers
       UNION SELECT store_id, employee_id FROM former_managers WHERE managed_until >= $1 ORDER BY 1, 2`,
      [since],
    ),
  )

/** The same where HR speaks for itself, whoever manages a store too; but not of the time when they were its manager. */
export const managementsWithoutHr = async (ask: Ask, since: string): Promise<Managements> =>
  new Managements(
    await ask(
      `SELECT m.store_id AS "storeId", m.employee_id AS "employeeId" FROM store_managers m
       JOIN employees p ON p.id = m.employee_id AND p.role <> 'HR'
       UNION SELECT store_id, employee_id FROM former_managers WHERE managed_until >= $1 ORDER BY 1, 2`,
      [since],
    ),
  )
