import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { MOST_DAYS } from './reassignment-rules.js'
import { holdsUntil, type Span } from './response-status.js'

const EVERY_MS = 10 * 60_000

type Row = Span & {
  id: string
  incidentId: string
  storeId: string
  employeeId: string
  requestedBy: string
  forHrAlone: boolean | 0 | 1
  timeZone: string
}

/**
 * Tells on the last day of a reassignment that it ends. It ends whether or not this runs, so every process finds it out by
 * itself; the notice is kept once, and each tells those who are connected to it.
 */
@Injectable()
export class EndingReassignments implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(EndingReassignments.name)
  private readonly told = new Set<string>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tell().catch((error: unknown) => this.log.warn(error)), EVERY_MS)
    this.timer.unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async tell(now: number = this.clock.milliseconds()): Promise<void> {
    const date = (days: number) => instantOf(now + days * DAY_MS).slice(0, 10)
    // One that was not agreed to ends before its last day; and it is not the same day everywhere.
    const rows = await this.database.read<Row>(
      `SELECT r.id, r.kind, r.starts_on AS "startsOn", r.ends_on AS "endsOn", r.agreed_at AS "agreedAt",
         r.incident_id AS "incidentId", i.store_id AS "storeId", i.for_hr_alone AS "forHrAlone", r.employee_id AS "employeeId",
         r.requested_by AS "requestedBy", s.time_zone AS "timeZone"
       FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
       WHERE r.kind = 'REASSIGNMENT' AND r.state = 'ACTIVE' AND r.ends_on BETWEEN $1 AND $2`,
      [date(-1), date(MOST_DAYS + 1)],
    )
    for (const row of rows) {
      const { id, employeeId, incidentId, storeId, requestedBy, timeZone } = row
      const today = localDate(instantOf(now), timeZone)
      const key = `${id}-${today}`
      if (holdsUntil(row) !== today || this.told.has(key)) continue
      await this.notices.publishOnce(key, NoticeKind.REASSIGNMENT_ENDING, {
        incident: { id: incidentId, storeId, employeeId, forHrAlone: Boolean(row.forHrAlone) },
        response: { id, requestedBy },
        actorId: null,
      })
      this.told.add(key)
    }
    // Dates sort as texts: what was told for days before yesterday is not asked for again.
    for (const key of this.told) if (key.slice(-10) < date(-1)) this.told.delete(key)
  }
}
