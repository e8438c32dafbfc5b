import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { forbidden } from '../graphql/errors.js'
import { Incident } from '../incidents/incident.entity.js'
import { Response } from '../responses/response.entity.js'
import type { QueueRow } from './review-queue-sql.js'
import { ReviewReason } from './review-reasons.js'
import { message } from '../language/message.js'

const CONTESTED: readonly ReviewReason[] = [ReviewReason.CAUSE_CONTESTED, ReviewReason.SEVERITY_CONTESTED]

/** Nobody takes what they could not decide: their own request, or what is contested of an incident that they had logged. Throws FORBIDDEN. */
export async function mustBeAbleToTake(
  tx: Tx,
  viewer: Viewer,
  { reason, responseId, incidentId }: Pick<QueueRow, 'reason' | 'responseId' | 'incidentId'>,
): Promise<void> {
  if (responseId && (await tx.existsBy(Response, { id: responseId, requestedBy: viewer.id })))
    throw forbidden(message('responses.askedYourself'))
  if (CONTESTED.includes(reason) && (await tx.existsBy(Incident, { id: incidentId, reporterId: viewer.id })))
    throw forbidden(message('queue.loggedYourself'))
}
