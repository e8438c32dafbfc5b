import { forbidden } from '../graphql/errors.js'
import { message } from '../language/message.js'
import { isHeldBack, type Viewer } from './viewer.js'

/** Why what was found of somebody is not shown yet to whoever may decide about them. */
export const FINDING_HELD_BACK = message('hearing.findingHeldBack')

/** Throws FORBIDDEN where it is not shown to the viewer yet. */
export function mustBeShownFindings(viewer: Viewer, employeeId: string): void {
  if (isHeldBack(viewer, employeeId)) throw forbidden(FINDING_HELD_BACK)
}
