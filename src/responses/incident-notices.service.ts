import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { Finding } from '../assessments/finding-words.js'
import { Database, type Tx } from '../database/database.js'
import { type IncidentRow, IncidentWatchers } from '../incidents/incident-watchers.js'
import { Cause } from '../incidents/incident-words.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'

/** Tells of what happens to an incident: here, since only here it is known what it was found to be. */
@Injectable()
export class IncidentNotices implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(IncidentWatchers) private readonly watchers: IncidentWatchers,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.watchers.register(async (tx, incident, change) => {
      // Corrections tell of themselves.
      if (change === 'withdrawn' || change === 'corrected') return
      // Who logged it needn't be told; who changed a cause is told like all others.
      const actorId = change === 'logged' ? incident.reporterId : null
      const kind = change === 'logged' ? NoticeKind.INCIDENT_LOGGED : NoticeKind.CAUSE_CHANGED
      this.notices.publish(tx, kind, { incident, actorId })
      if (incident.employeeId && incident.cause === Cause.EMPLOYEE)
        this.database.atEnd(tx, () => this.tellOfPattern(tx, incident))
    })
  }

  /** At the end of the transaction, when it has been assessed. */
  private async tellOfPattern(tx: Tx, incident: IncidentRow): Promise<void> {
    const [now] = await this.database.readIn<{ finding: string | null }>(
      tx,
      'SELECT finding FROM incidents WHERE id = $1',
      [incident.id],
    )
    if (now?.finding === Finding.PATTERN && incident.finding !== Finding.PATTERN)
      this.notices.publish(tx, NoticeKind.PATTERN_FOUND, { incident, actorId: null })
  }
}
