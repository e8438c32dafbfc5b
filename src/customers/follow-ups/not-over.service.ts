import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { FollowUp } from './follow-up.entity.js'

/** A customer says that it is not over for them, of what had been closed. */
@Injectable()
export class NotOver {
  constructor(
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** Keeps that it was opened again, so that it waits for the store, and tells those who had heard that it was closed. */
  async say(tx: Tx, incident: Incident, actorId: string | null): Promise<void> {
    if (!incident.closedAt) return
    await tx.update(FollowUp, { incidentId: incident.id }, { reopenedAt: this.clock.now() })
    this.notices.publish(tx, NoticeKind.INCIDENT_REOPENED, { incident, actorId })
  }
}
