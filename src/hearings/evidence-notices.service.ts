import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Incident } from '../incidents/incident.entity.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { Response } from '../responses/response.entity.js'
import { EvidenceWatchers } from '../statements/evidence-watchers.registry.js'

/** Tells whoever is accused of each new account and document, as soon as there is something to answer. */
@Injectable()
export class EvidenceNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly watchers: EvidenceWatchers,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.watchers.register((tx, viewer, incidentId) => this.tell(tx, viewer, incidentId))
  }

  private async tell(tx: Tx, viewer: Viewer, incidentId: string): Promise<void> {
    const open = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT r.id FROM responses r JOIN ${OVER_INCIDENTS} AS o ON o.response_id = r.id
       WHERE o.incident_id = $1 AND r.state IN ('AWAITING_HR', 'UNDER_APPEAL')
         AND EXISTS (SELECT 1 FROM hearings h WHERE h.response_id = r.id) ORDER BY r.id`,
      [incidentId],
    )
    for (const { id } of open) {
      const response = await tx.findOneByOrFail(Response, { id })
      const incident = await tx.findOneByOrFail(Incident, { id: response.incidentId })
      this.notices.publish(tx, NoticeKind.HEARING_EVIDENCE, { incident, response, actorId: viewer.id })
    }
  }
}
