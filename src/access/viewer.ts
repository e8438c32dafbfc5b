import { Role } from '../directory/role.js'
import type { Language } from '../language/language.js'

/** Who is asking, as the directory says at this moment. */
export interface Viewer {
  id: string
  number: string
  role: Role
  /** The store they work in, or null. */
  storeId: string | null
  /** The stores they manage. */
  managedStoreIds: readonly string[]
  /** For HR: employees about whom they may have to decide, and have yet to answer the five questions. */
  undecided?: readonly string[]
  /** In which they are spoken to: their own, else their store's. */
  language: Language
}

/** A system that hands in what customers say, and may do nothing else. */
export const isService = (viewer: Viewer): boolean => viewer.role === Role.SERVICE
/** From outside: may hear and decide a case where too few in HR are without a part, and sees nothing else. */
export const isDeputy = (viewer: Viewer): boolean => viewer.role === Role.DEPUTY
export const isHr = (viewer: Viewer): boolean => viewer.role === Role.HR
/** Whether what was found of somebody is not shown to them yet: whoever decides weighs the act before the person. */
export const isHeldBack = (viewer: Viewer, employeeId: string | null): boolean =>
  employeeId !== null && (viewer.undecided ?? []).includes(employeeId)
export const manages = (viewer: Viewer, storeId: string | null): boolean =>
  viewer.role === Role.STORE_MANAGER && storeId !== null && viewer.managedStoreIds.includes(storeId)
