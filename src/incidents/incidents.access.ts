import { isHr, manages, type Viewer } from '../access/viewer.js'
import type { SqlValue } from '../database/prepared.js'
import { Role } from '../directory/role.js'

interface Parts {
  storeId: string
  employeeId: string | null
}

/** HR sees every incident, a manager those of their stores, everybody their own. */
export const seesIncident = (viewer: Viewer, incident: Parts): boolean =>
  isHr(viewer) || manages(viewer, incident.storeId) || isAbout(viewer, incident)

export const isAbout = (viewer: Viewer, incident: Parts): boolean => incident.employeeId === viewer.id

/** HR logs in any store, a manager in theirs, an employee in the one they work in. */
export const logsIn = (viewer: Viewer, storeId: string): boolean =>
  isHr(viewer) || manages(viewer, storeId) || viewer.storeId === storeId

/** HR and the store's managers act on an incident, but nobody on one about themselves. */
export const decidesOn = (viewer: Viewer, incident: Parts): boolean =>
  (isHr(viewer) || manages(viewer, incident.storeId)) && !isAbout(viewer, incident)

/** The row condition of `seesIncident`, for an alias of incidents; `add` takes a value and gives its placeholder. */
export function visibleIncidents(viewer: Viewer, alias: string, add: (value: SqlValue) => string): string {
  if (isHr(viewer)) return 'TRUE'
  const own = `${alias}.employee_id = ${add(viewer.id)}`
  if (viewer.role !== Role.STORE_MANAGER || viewer.managedStoreIds.length === 0) return own
  return `(${own} OR ${alias}.store_id IN (${viewer.managedStoreIds.map(add).join(', ')}))`
}
