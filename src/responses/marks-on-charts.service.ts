import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { type ChartMark, ChartMarks } from '../assessments/timeline/chart-marks.registry.js'
import { Database } from '../database/database.js'
import type { ResponseKind } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import { capitalised } from '../language/wording.js'

/** Puts what was done about somebody's incidents on their chart: for the manager of a store what was done there. */
@Injectable()
export class MarksOnCharts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly marks: ChartMarks,
  ) {}

  onModuleInit(): void {
    this.marks.register((viewer, employeeId, from, to) => this.of(viewer, employeeId, from, to))
  }

  private async of(viewer: Viewer, employeeId: string, from: string, to: string): Promise<ChartMark[]> {
    const rows = await this.database.read<{ day: string; kind: ResponseKind; storeId: string }>(
      `SELECT SUBSTR(r.requested_at, 1, 10) AS day, r.kind, i.store_id AS "storeId"
       FROM responses r JOIN incidents i ON i.id = r.incident_id
       WHERE r.employee_id = $1 AND r.requested_at >= $2 AND SUBSTR(r.requested_at, 1, 10) <= $3
         AND r.state IN ('ACTIVE', 'COMPLETED') ORDER BY r.requested_at, r.id`,
      [employeeId, from, to],
    )
    const seesAll = isHr(viewer) || viewer.id === employeeId
    return rows
      .filter(({ storeId }) => seesAll || viewer.managedStoreIds.includes(storeId))
      .map(({ day, kind }) => ({ day, label: capitalised(say(message(`responseNoun.${kind}`), viewer.language)) }))
  }
}
