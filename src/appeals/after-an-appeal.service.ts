import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { WATCHED_DAYS } from '../incidents/retaliation.js'

/** What anybody of a store logs about somebody who has of late appealed a response there, or one of theirs, is looked at by HR first. */
@Injectable()
export class AfterAnAppeal implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentChanges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.incidents.takePart('appeals', async (tx, { kind, viewer, incident: { employeeId, storeId } }) => {
      if (kind !== 'logged' || !employeeId || employeeId === viewer.id) return
      const since = instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
      const appealed = await this.database.readIn(
        tx,
        `SELECT 1 FROM appeals a JOIN responses r ON r.id = a.response_id JOIN incidents i ON i.id = r.incident_id
         WHERE a.employee_id = $1 AND a.made_at >= $3
           AND (r.requested_by = $2 OR r.decided_by = $2 OR ($5 AND i.store_id = $4)) LIMIT 1`,
        [employeeId, viewer.id, since, storeId, !isHr(viewer)],
      )
      if (appealed.length > 0) return { set: { retaliationRisk: true, hrFirst: true } }
    })
  }
}
