import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import type { Ask } from '../database/database.js'
import { SettlingRules } from '../incidents/settling-rules.registry.js'
import { type Message, message } from '../language/message.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import { HearingStage } from './hearing.entity.js'
import { whoHasAPart } from './who-has-a-part.js'

/** What the employee says against an incident over which something formal waits is settled by nobody who has a part in that. */
@Injectable()
export class WhoSettles implements OnModuleInit {
  constructor(private readonly rules: SettlingRules) {}

  onModuleInit(): void {
    this.rules.register((ask, viewer, incidentId) => this.whyNot(ask, viewer, incidentId))
  }

  private async whyNot(ask: Ask, viewer: Viewer, incidentId: string): Promise<Message | null> {
    const waiting = await ask<{ id: string }>(
      `SELECT DISTINCT r.id FROM responses r JOIN ${OVER_INCIDENTS} AS o ON o.response_id = r.id
       WHERE o.incident_id = $1 AND r.kind IN (${FORMAL_KINDS}) AND r.state IN ('AWAITING_HR', 'UNDER_APPEAL') ORDER BY r.id`,
      [incidentId],
    )
    for (const { id } of waiting)
      if ((await ask(whoHasAPart('$1', HearingStage.FIRST, '$2'), [id, viewer.id])).length > 0)
        return message('hearings.settledByOthers')
    return null
  }
}
