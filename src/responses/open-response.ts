import type { Incident } from '../incidents/incident.entity.js'
import type { Response } from './response.entity.js'
import type { ResponseStatus } from './response-words.js'

/** A response that is about to be changed, with all that decides whether it may be. */
export interface OpenResponse {
  response: Response
  incident: Incident
  status: ResponseStatus
  /** The date at the store. */
  today: string
}
