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

/** Everybody records their own leave; a manager of the store where somebody works theirs, or HR. */
export const recordsLeaveOf = (viewer: Viewer, employee: { id: string; storeId: string | null }): boolean =>
  viewer.id === employee.id || confirmsLeaveOf(viewer, employee)

/** Nobody confirms their own leave: it moves their deadlines. */
export const confirmsLeaveOf = (viewer: Viewer, employee: { id: string; storeId: string | null }): boolean =>
  viewer.id !== employee.id && (isHr(viewer) || manages(viewer, employee.storeId))
