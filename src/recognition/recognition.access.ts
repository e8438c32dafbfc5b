import { isHr, manages, type Viewer } from '../access/viewer.js'

interface Person {
  id: string
  storeId: string | null
}

/** HR commends anybody, a manager the people of their stores, everybody those who work where they do. */
export const commends = (viewer: Viewer, person: Person): boolean =>
  isHr(viewer) || manages(viewer, person.storeId) || (person.storeId !== null && person.storeId === viewer.storeId)
