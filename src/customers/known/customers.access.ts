import { isHr, type Viewer } from '../../access/viewer.js'
import type { Add } from '../../database/values.js'
import { Role } from '../../directory/role.js'
import { visibleIncidents } from '../../incidents/incidents.access.js'

/**
 * The row condition of who sees a customer, for an alias of customers: HR everyone, a manager those of incidents of their
 * stores that stand, but for one about themselves, everybody else nobody.
 */
export function visibleCustomers(viewer: Viewer, alias: string, add: Add): string {
  if (isHr(viewer)) return '1 = 1'
  if (viewer.role !== Role.STORE_MANAGER || viewer.managedStoreIds.length === 0) return '1 = 0'
  const stores = viewer.managedStoreIds.map(add).join(', ')
  return `EXISTS (SELECT 1 FROM incidents v WHERE v.customer_id = ${alias}.id AND v.withdrawn_at IS NULL
    AND (v.employee_id IS NULL OR v.employee_id <> ${add(viewer.id)})
    AND v.store_id IN (${stores}) AND ${visibleIncidents(viewer, 'v', add)})`
}
