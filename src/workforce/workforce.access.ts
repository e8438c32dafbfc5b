import { isHr, manages, type Viewer } from '../access/viewer.js'

/** HR sees every store; others the one they work in and those they manage. */
export const seesStore = (viewer: Viewer, storeId: string): boolean =>
  isHr(viewer) || viewer.storeId === storeId || manages(viewer, storeId)

/** HR sees everybody; a manager the people of their stores; everybody themselves. */
export const seesEmployee = (viewer: Viewer, employee: { id: string; storeId: string | null }): boolean =>
  isHr(viewer) || viewer.id === employee.id || manages(viewer, employee.storeId)

/** HR keeps the roster of any store, a manager of the stores they manage. */
export const keepsRosterOf = (viewer: Viewer, storeId: string): boolean => isHr(viewer) || manages(viewer, storeId)

/** Nobody records their own shifts: the customers served there say how many breakdowns would be usual for them. */
export const keepsShiftsOf = (viewer: Viewer, employee: { id: string }): boolean => viewer.id !== employee.id

/** A manager of the store where somebody works records their leave, or HR; nobody their own. */
export const keepsLeaveOf = (viewer: Viewer, employee: { id: string; storeId: string | null }): boolean =>
  viewer.id !== employee.id && (isHr(viewer) || manages(viewer, employee.storeId))
