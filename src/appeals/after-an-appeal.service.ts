import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database } from '../database/database.js'
import { instantOf } from '../database/instant.js'
import { Incident } from '../incidents/incident.entity.js'
import { IncidentWatchers } from '../incidents/incident-watchers.js'
import { WATCHED_DAYS } from '../incidents/retaliation.js'

/** What a manager logs about somebody who has of late appealed a response of theirs is looked at by HR first. */
@Injectable()
export class AfterAnAppeal implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly watchers: IncidentWatchers,
  ) {}

  onModuleInit(): void {
    this.watchers.register(async (tx, { id, employeeId, reporterId }, change) => {
      if (change !== 'logged' || !employeeId || !reporterId || employeeId === reporterId) return
      const since = instantOf(Date.now() - WATCHED_DAYS * 86_400_000)
      const appealed = await this.database.readIn(
        tx,
        `SELECT 1 FROM appeals a JOIN responses r ON r.id = a.response_id JOIN employees m ON m.id = r.requested_by
         WHERE a.employee_id = $1 AND a.made_at >= $3 AND m.id = $2 AND m.role = 'STORE_MANAGER' LIMIT 1`,
        [employeeId, reporterId, since],
      )
      if (appealed.length > 0) await tx.update(Incident, { id }, { retaliationRisk: true })
    })
  }
}
