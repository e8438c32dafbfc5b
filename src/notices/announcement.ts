import { isHr, manages, type Viewer } from '../access/viewer.js'
import { type NoticeKind, NOTICES } from './notice-kinds.js'

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
  /** Who in HR had a part in it, so that it does not wait for them. */
  exceptInHr: readonly string[]
}

/** Whether somebody is to be told, as what the directory says they are at this moment. */
export function concerns(viewer: Viewer, of: Announcement): boolean {
  if (viewer.id === of.actorId) return false
  const { to } = NOTICES[of.kind]
  if (viewer.id === of.employeeId) return to.includes('EMPLOYEE')
  const theirs = manages(viewer, of.storeId)
  if (viewer.id === of.askerId && (theirs || isHr(viewer)) && to.includes('ASKER')) return true
  return (
    (theirs && to.includes('MANAGERS')) || (isHr(viewer) && to.includes('HR') && !of.exceptInHr.includes(viewer.id))
  )
}

/** Whether it could concern a person in whatever role: spares looking up what the directory says of them. */
export function mayConcern(personId: string, { kind, employeeId, askerId }: Announcement): boolean {
  const { to } = NOTICES[kind]
  return to.includes('MANAGERS') || to.includes('HR') || personId === employeeId || personId === askerId
}

export const sentenceFor = (viewer: Pick<Viewer, 'id'>, { kind, employeeId }: Announcement): string =>
  viewer.id === employeeId ? NOTICES[kind].them : NOTICES[kind].others
