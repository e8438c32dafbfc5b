import type { Viewer } from '../access/viewer.js'
import { forbidden } from '../graphql/errors.js'
import type { Incident } from '../incidents/incident.entity.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { decidesOn, HELD, isAbout, isHeldFrom } from '../incidents/incidents.access.js'
import type { RespondInput } from './respond.input.js'
import type { Response } from './response.entity.js'
import { type Message, message } from '../language/message.js'

/** A manager of the store or HR answers an incident, and nobody one about themselves. Throws FORBIDDEN. */
export function mustBeAbleToRespond(viewer: Viewer, incident: Incident): void {
  if (!decidesOn(viewer, incident)) throw forbidden(message('responses.answeredBy'))
}

/** While HR looks at it first: what helps, what is for today alone, and what the employee wished. Throws FORBIDDEN. */
export function mustBeAnswerable(
  viewer: Viewer,
  incident: Incident,
  { kind, startsOn, endsOn }: Pick<RespondInput, 'kind' | 'startsOn' | 'endsOn'>,
  { today, wished }: { today: string; wished: boolean },
): void {
  if (!isHeldFrom(viewer, incident)) return
  const forToday = kind === ResponseKind.STAND_DOWN && (startsOn ?? today) === today && endsOn === today
  if (kind !== ResponseKind.SUPPORT && !forToday && !(wished && kind === ResponseKind.REASSIGNMENT))
    throw forbidden(HELD)
}

/** HR decides, but never on its own request and never where it is about them. Throws FORBIDDEN. */
export function mustBeAbleToDecide(viewer: Viewer, response: Response, incident: Incident): void {
  if (isAbout(viewer, incident)) throw forbidden(message('responses.aboutYou'))
  if (response.requestedBy === viewer.id) throw forbidden(message('responses.askedYourself'))
}

/** The manager or HR, and the employee, see to what was agreed between them. Throws FORBIDDEN. */
export function mustTakePart(viewer: Viewer, incident: Incident): void {
  if (!isAbout(viewer, incident) && !decidesOn(viewer, incident)) throw forbidden(message('responses.betweenThem'))
}

/** Who sees to it says what came of it. Throws FORBIDDEN. */
export function mustBeAbleToFinish(viewer: Viewer, response: Response, incident: Incident): void {
  if (isAbout(viewer, incident) || (response.ownerId !== viewer.id && !decidesOn(viewer, incident)))
    throw forbidden(message('responses.outcomeSaidBy'))
}

/** Throws FORBIDDEN that says so where it isn't the employee's own. */
export function mustBeTheirs(viewer: Viewer, incident: Incident, says: Message): void {
  if (!isAbout(viewer, incident)) throw forbidden(says)
}
