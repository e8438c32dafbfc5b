import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'

/** What somebody was to be told outside of the server, about which incident, and since when they were; null for not yet. */
@Injectable()
export class TellingsReader {
  /** All of somebody, oldest first. None where nobody is told outside. */
  of(ask: Ask, personId: string): Promise<{ incidentId: string; at: string; toldAt: string | null }[]> {
    return ask(
      `SELECT n.incident_id AS "incidentId", n.at, MIN(o.told_at) AS "toldAt"
       FROM outbox o JOIN notices n ON n.id = o.notice_id WHERE o.person_id = $1
       GROUP BY n.id, n.incident_id, n.at ORDER BY n.at, n.id`,
      [personId],
    )
  }
}
