import type { NoticeKind } from './notice-kinds.js'

/** That something happened, as it goes to everybody who is connected. Ids and nothing personal. */
export interface Announcement {
  id: string
  kind: NoticeKind
  at: string
  /** Null where it is about no incident, but about the whole organisation. */
  incidentId: string | null
  responseId: string | null
  storeId: string | null
  employeeId: string | null
  /** Whoever did it, and needn't be told. */
  actorId: string | null
  askerId: string | null
  /** For this person alone; null where it is for whoever has a place in it. */
  toId: string | null
  /** Nobody of the store is told of it. */
  forHrAlone: boolean
  /** Who in HR had a part in it, so that it does not wait for them. */
  exceptInHr: readonly string[]
}
