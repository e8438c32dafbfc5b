import type { Ask } from '../../database/database.js'

/**
 * The names of whom words about an incident may be besides the customer: who works at the store, manages it or manages its managers, HR,
 * and whom it is about.
 */
export async function colleaguesAt(ask: Ask, storeId: string | null, employeeId: string | null): Promise<string[]> {
  const people = await ask<{ name: string }>(
    `SELECT e.name FROM employees e WHERE e.store_id = $1 OR e.id = $2 OR e.role = 'HR'
       OR e.id IN (SELECT m.employee_id FROM store_managers m WHERE m.store_id = $1)
       OR e.id IN (SELECT n.manager_id FROM store_managers m JOIN employees n ON n.id = m.employee_id WHERE m.store_id = $1)`,
    [storeId, employeeId],
  )
  return people.map(({ name }) => name)
}
