import { Injectable, type OnModuleInit } from '@nestjs/common'
import { IncidentWatchers } from '../incidents/incident-watchers.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'

/** Tells of what happens to an incident. */
@Injectable()
export class IncidentNotices implements OnModuleInit {
  constructor(
    private readonly watchers: IncidentWatchers,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.watchers.register(async (tx, incident, change) => {
      // Corrections tell of themselves.
      if (change === 'withdrawn' || change === 'corrected') return
      // Who logged it needn't be told; who changed a cause is told like all others.
      const actorId = change === 'logged' ? incident.reporterId : null
      const kind = change === 'logged' ? NoticeKind.INCIDENT_LOGGED : NoticeKind.CAUSE_CHANGED
      this.notices.publish(tx, kind, { incident, actorId })
    })
  }
}
