import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import type { Incident } from '../incidents/incident.entity.js'
import { kindsThat, type ResponseKind, RESPONSE_KINDS } from '../incidents/response-kinds.js'

/** So many lessons for the same help. One more is looked at. */
const ENOUGH = 2
const LESSONS = kindsThat(({ teaches }) => teaches)
  .map((kind) => `'${kind}'`)
  .join(', ')

/** Lessons for the incident, or for their part in the same event, and whether an appeal overturned one of them. */
const GIVEN = `SELECT COUNT(*) AS given, SUM(CASE WHEN r.state = 'OVERTURNED' THEN 1 ELSE 0 END) AS overturned
  FROM responses r JOIN incidents j ON j.id = r.incident_id
  WHERE r.kind IN (${LESSONS}) AND (j.id = $1 OR (j.event_id = $2 AND j.employee_id = $3))`

/** Told once, it helps; told again and again for the same, it is a reproof. */
@Injectable()
export class LessonsService {
  constructor(private readonly database: Database) {}

  /** Whether it is one more than helps, or what an appeal overturned: HR reads of that, and whoever gives it does not. */
  async isOnceMore(tx: Tx, viewer: Viewer, incident: Incident, kind: ResponseKind): Promise<boolean> {
    if (isHr(viewer) || !RESPONSE_KINDS[kind].teaches) return false
    const { id, eventId, employeeId } = incident
    const [earlier] = await this.database.readIn<Record<'given' | 'overturned', number | string | null>>(tx, GIVEN, [
      id,
      eventId,
      employeeId,
    ])
    return Number(earlier!.given) >= ENOUGH || Number(earlier!.overturned ?? 0) > 0
  }
}
