import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import type { IncidentRow } from '../incidents/incident-change.shape.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { Cause } from '../incidents/incident-words.js'
import { saysItWasThem, whoSaysItWasThem } from '../incidents/says-it-was-them.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { FEWEST, isOverReporting, type RecordedThere } from './over-reporting.js'

const LOOK_BACK_DAYS = 180

/**
 * Sees, while an incident is written, whether who says that it was them says so of that person far more than everybody else does: by what all
 * recorded of late, or as its finding has it.
 */
@Injectable()
export class SignsOfWrong implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentChanges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.incidents.takePart('queue', async (tx, { kind, viewer, incident, recordedEagerly }) => {
      const { cause, employeeId } = incident
      const saidBy = whoSaysItWasThem(incident, viewer)
      if (kind === 'withdrawn' || cause !== Cause.EMPLOYEE || !employeeId || !saidBy) return
      const overReported = recordedEagerly || (await this.isOverReported(tx, { ...incident, employeeId, saidBy }))
      return { set: { overReported } }
    })
  }

  private async isOverReported(
    tx: Tx,
    { id, storeId, employeeId, saidBy }: IncidentRow & { employeeId: string; saidBy: string },
  ): Promise<boolean> {
    const since = instantOf(this.clock.milliseconds() - LOOK_BACK_DAYS * DAY_MS)
    const own = `i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL AND i.occurred_at >= $1 AND i.store_id = $2 AND i.id <> $3`
    // Whoever is not in HR records as a manager: the managers of a store are one voice, each in HR their own.
    const same = `CASE WHEN ${saysItWasThem('i')} = $4 THEN 1 WHEN r.role <> 'HR'
      AND (SELECT w.role FROM employees w WHERE w.id = $4) <> 'HR' THEN 1 ELSE 0 END`
    const values = [since, storeId, id, saidBy]
    const counted = (whose: string) =>
      `SELECT ${PLANNED_ONCE} COUNT(*) AS every, COALESCE(SUM(${same}), 0) AS ours,
         (SELECT COUNT(*) FROM employees p WHERE p.store_id = $2) AS people
       FROM incidents i LEFT JOIN employees r ON r.id = ${saysItWasThem('i')} WHERE ${own} ${whose}`
    type Count = number | string
    const read = (whose: string, more: string[] = []) =>
      this.database.readIn<{ every: Count; ours: Count; people: Count }>(tx, counted(whose), [...values, ...more])
    const [about] = await read('AND i.employee_id = $5', [employeeId])
    // With the one that is about to be written.
    const aboutThem = Number(about!.ours) + 1
    if (aboutThem < FEWEST) return false
    const [all] = await read('')
    const there: RecordedThere = {
      aboutThem,
      all: Number(all!.ours) + 1,
      aboutThemByOthers: Number(about!.every) - Number(about!.ours),
      allByOthers: Number(all!.every) - Number(all!.ours),
      people: Number(all!.people),
    }
    return isOverReporting(there)
  }
}
