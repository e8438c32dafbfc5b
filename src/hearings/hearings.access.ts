import { isHr, type Viewer } from '../access/viewer.js'
import { forbidden } from '../graphql/errors.js'
import { message } from '../language/message.js'

/** Who has which part in what is heard, by their ids. */
export interface HearingParts {
  employeeId: string | null
  /**
   * Who asked, recorded it, is named in it, told of it or comes with the employee, managed the store when it happened, or came into
   * HR after it was asked for; on an appeal also whoever had a part in the first decision.
   */
  others: readonly string[]
  /** Who investigated it. */
  investigators: readonly string[]
  /** From outside, called to it where too few in HR are without a part. */
  deputies: readonly string[]
}

/** The employee and HR read it. A manager doesn't, whether they asked for it or not. */
export const readsHearing = (viewer: Viewer, { employeeId }: Pick<HearingParts, 'employeeId'>): boolean =>
  viewer.id === employeeId || isHr(viewer)

/** Somebody in HR without a part, or a deputy who is called to it. */
export const leadsHearing = (viewer: Viewer, { employeeId, others, deputies }: HearingParts): boolean =>
  (isHr(viewer) || deputies.includes(viewer.id)) && viewer.id !== employeeId && !others.includes(viewer.id)

/** Throws FORBIDDEN. */
export function mustLead(viewer: Viewer, parts: HearingParts): void {
  if (!leadsHearing(viewer, parts)) throw forbidden(message('hearings.ledBy'))
}

/** Throws FORBIDDEN. */
export function mustDecide(viewer: Viewer, parts: HearingParts): void {
  mustLead(viewer, parts)
  if (parts.investigators.includes(viewer.id)) throw forbidden(message('hearings.youInvestigated'))
}

/** Throws FORBIDDEN. */
export function mustBeHeard(viewer: Viewer, { employeeId }: Pick<HearingParts, 'employeeId'>): void {
  if (viewer.id !== employeeId) throw forbidden(message('hearings.byWhoIsHeard'))
}
