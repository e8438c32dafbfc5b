import type { Viewer } from '../access/viewer.js'
import type { Ask, Tx } from '../database/database.js'
import { forbidden } from '../graphql/errors.js'
import { MAY_HEAR_THE_APPEAL } from '../hearings/who-has-a-part.js'
import { Incident } from '../incidents/incident.entity.js'
import { Response } from '../responses/response.entity.js'
import type { QueueRow } from './review-queue-sql.js'
import { ReviewReason } from './review-reasons.js'
import { message } from '../language/message.js'

const CONTESTED: readonly ReviewReason[] = [ReviewReason.CAUSE_CONTESTED, ReviewReason.SEVERITY_CONTESTED]

/**
 * Nobody takes what they could not decide: their own request, what is contested of an incident that they had logged, or an
 * incident of which an appeal waits that is for others. Throws FORBIDDEN.
 */
export async function mustBeAbleToTake(
  tx: Tx,
  ask: Ask,
  viewer: Viewer,
  { reason, responseId, incidentId }: Pick<QueueRow, 'reason' | 'responseId' | 'incidentId'>,
): Promise<void> {
  if (responseId && (await tx.existsBy(Response, { id: responseId, requestedBy: viewer.id })))
    throw forbidden(message('responses.askedYourself'))
  if (
    CONTESTED.includes(reason) &&
    (await tx.existsBy(Incident, [
      { id: incidentId, reporterId: viewer.id },
      { id: incidentId, attributedBy: viewer.id },
    ]))
  )
    throw forbidden(message('queue.loggedYourself'))
  if ((await ask(APPEALED_FOR_OTHERS, [incidentId, viewer.id])).length > 0)
    throw forbidden(message('queue.appealedWithYourPart'))
}

const APPEALED_FOR_OTHERS = `SELECT 1 FROM appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id
  WHERE r.incident_id = $1 AND a.decided_at IS NULL AND NOT (${MAY_HEAR_THE_APPEAL('$2')})`
