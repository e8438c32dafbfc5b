import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { Role } from '../directory/role.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { WATCHED_DAYS } from '../incidents/retaliation.js'

/** What a manager logs about somebody who has of late appealed a response of theirs is looked at by HR first. */
@Injectable()
export class AfterAnAppeal implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentChanges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.incidents.takePart('appeals', async (tx, { kind, viewer, incident: { employeeId } }) => {
      if (kind !== 'logged' || !employeeId || viewer.role !== Role.STORE_MANAGER || employeeId === viewer.id) return
      const since = instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
      const appealed = await this.database.readIn(
        tx,
        `SELECT 1 FROM appeals a JOIN responses r ON r.id = a.response_id
         WHERE a.employee_id = $1 AND a.made_at >= $3 AND r.requested_by = $2 LIMIT 1`,
        [employeeId, viewer.id, since],
      )
      if (appealed.length > 0) return { set: { retaliationRisk: true } }
    })
  }
}
