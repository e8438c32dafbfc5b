import type { Viewer } from '../access/viewer.js'
import { forbidden } from '../graphql/errors.js'
import type { Incident } from '../incidents/incident.entity.js'
import { decidesOn, isAbout } from '../incidents/incidents.access.js'
import type { Response } from './response.entity.js'

/** A manager of the store or HR answers an incident, and nobody one about themselves. Throws FORBIDDEN. */
export function mustBeAbleToRespond(viewer: Viewer, incident: Incident): void {
  if (!decidesOn(viewer, incident))
    throw forbidden('An incident is answered by a manager of its store or by HR, and by nobody about themselves.')
}

/** HR decides, but never on its own request and never where it is about them. Throws FORBIDDEN. */
export function mustBeAbleToDecide(viewer: Viewer, response: Response, incident: Incident): void {
  if (isAbout(viewer, incident)) throw forbidden('This is about you: somebody else in HR has to decide.')
  if (response.requestedBy === viewer.id)
    throw forbidden('You asked for this yourself: somebody else in HR has to decide.')
}
