import type { NoticeKind } from './notice-kinds.js'

/** That something happened, as it goes to everybody who is connected. Ids and nothing personal. */
export interface Announcement {
  id: string
  kind: NoticeKind
  at: string
  incidentId: string
  responseId: string | null
  storeId: string
  employeeId: string | null
  /** Whoever did it, and needn't be told. */
  actorId: string | null
  askerId: string | null
  /** Nobody of the store is told of it. */
  forHrAlone: boolean
  /** Who in HR had a part in it, so that it does not wait for them. */
  exceptInHr: readonly string[]
}
