import { isHr, manages, type Viewer } from '../../access/viewer.js'
import type { Ask } from '../../database/database.js'
import { aboveTheStoreOf } from './above-the-store.js'

/** Whether somebody is above a store: HR, or who manages it and is the manager of somebody else who manages it. */
export async function isAboveTheStore(ask: Ask, viewer: Viewer, storeId: string | null): Promise<boolean> {
  if (isHr(viewer)) return true
  if (!manages(viewer, storeId)) return false
  const managed = await ask(
    `SELECT 1 AS there FROM store_managers m JOIN employees e ON e.id = m.employee_id
     WHERE m.store_id = $1 AND e.manager_id = $2 AND e.id <> $2`,
    [storeId, viewer.id],
  )
  return managed.length > 0
}

/** The managers who are above the store of an incident, without whom it is about and those who are named in it. */
export async function whoIsAbove(ask: Ask, incidentId: string): Promise<string[]> {
  const above = await ask<{ id: string }>(
    `SELECT m.employee_id AS id FROM incidents i JOIN store_managers m ON m.store_id = i.store_id
     JOIN employees e ON e.id = m.employee_id AND e.role = 'STORE_MANAGER'
     WHERE i.id = $1 AND NOT i.for_hr_alone AND (i.employee_id IS NULL OR i.employee_id <> m.employee_id)
       AND ${aboveTheStoreOf('i', 'm.employee_id')}
       AND NOT EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = i.id AND p.employee_id = m.employee_id)
     ORDER BY m.employee_id`,
    [incidentId],
  )
  return above.map(({ id }) => id)
}
