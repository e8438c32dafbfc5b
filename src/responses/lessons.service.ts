import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import type { Incident } from '../incidents/incident.entity.js'
import { kindsThat, type ResponseKind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'

/** So many lessons for the same help. One more is looked at. */
const ENOUGH = 2
const LESSONS = kindsThat(({ teaches }) => teaches)
  .map((kind) => `'${kind}'`)
  .join(', ')

/** Lessons whose incident was taken back were for nothing that others can see: of so many days they count for whatever is next. */
const LOOK_BACK_DAYS = 90

/** Lessons for the incident, for their part in the same event, or for what was taken back of late; and whether an appeal overturned one. */
const GIVEN = `SELECT COUNT(*) AS given, SUM(CASE WHEN r.state = 'OVERTURNED' THEN 1 ELSE 0 END) AS overturned
  FROM responses r JOIN incidents j ON j.id = r.incident_id
  WHERE r.employee_id = $3 AND r.kind IN (${LESSONS}) AND (j.id = $1 OR j.event_id = $2
    OR (j.withdrawn_at IS NOT NULL AND r.requested_at >= $4))`

/** Told once, it helps; told again and again for the same, it is a reproof. */
@Injectable()
export class LessonsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether it is one more than helps, or what an appeal overturned: HR reads of that, and whoever gives it does not. */
  async isOnceMore(tx: Tx, viewer: Viewer, incident: Incident, kind: ResponseKind): Promise<boolean> {
    if (isHr(viewer) || !RESPONSE_KINDS[kind].teaches) return false
    const { id, eventId, employeeId } = incident
    const [earlier] = await this.database.readIn<Record<'given' | 'overturned', number | string | null>>(tx, GIVEN, [
      id,
      eventId,
      employeeId,
      instantOf(this.clock.milliseconds() - LOOK_BACK_DAYS * DAY_MS),
    ])
    return Number(earlier!.given) >= ENOUGH || Number(earlier!.overturned ?? 0) > 0
  }
}
