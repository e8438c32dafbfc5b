import { isHr, manages, type Viewer } from '../../access/viewer.js'
import type { Ask } from '../../database/database.js'

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
