import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { forbidden } from '../graphql/errors.js'
import type { Incident } from '../incidents/incident.entity.js'
import { type ResponseKind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'

/** What management caused, or the employee says so and nobody has settled it: of this or of their part in the same event. */
const MANAGEMENTS_FAULT = `SELECT 1 FROM incidents j
  WHERE j.withdrawn_at IS NULL AND (j.id = $1 OR (j.event_id = $2 AND j.employee_id = $3))
    AND (j.cause = 'MANAGEMENT' OR (j.contested_at IS NOT NULL AND 'MANAGEMENT' = (
      SELECT c.cause FROM cause_claims c WHERE c.incident_id = j.id AND c.kind = 'CONTESTED' ORDER BY c.id DESC LIMIT 1)))
  LIMIT 1`

/** A lesson for what management did wrong, given by that management, is a reproof by another name. */
@Injectable()
export class OwnFaultService {
  constructor(private readonly database: Database) {}

  /** Throws FORBIDDEN with what would serve instead. */
  async mustNotTeach(tx: Tx, viewer: Viewer, incident: Incident, kind: ResponseKind): Promise<void> {
    if (isHr(viewer) || !RESPONSE_KINDS[kind].teaches) return
    const found = await this.database.readIn(tx, MANAGEMENTS_FAULT, [
      incident.id,
      incident.eventId,
      incident.employeeId,
    ])
    if (found.length > 0) throw forbidden(message('responses.ownFault'))
  }
}
