import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database } from '../database/database.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { LeaveService } from '../workforce/leave.service.js'

/** Tells people that their leave was moved or taken back, where a deadline of theirs may have moved with it. */
@Injectable()
export class LeaveNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly leave: LeaveService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.leave.whenChanged(async (tx, viewer, employeeId) => {
      // A notice points to what it is about: the newest incident, since without one there is no deadline to move.
      const [incident] = await this.database.readIn<{ id: string; storeId: string; forHrAlone: boolean | 0 | 1 }>(
        tx,
        `SELECT id, store_id AS "storeId", for_hr_alone AS "forHrAlone" FROM incidents WHERE employee_id = $1 AND withdrawn_at IS NULL
         ORDER BY occurred_at DESC, id DESC LIMIT 1`,
        [employeeId],
      )
      if (incident)
        this.notices.publish(tx, NoticeKind.LEAVE_CHANGED, {
          incident: { ...incident, employeeId, forHrAlone: Boolean(incident.forHrAlone) },
          actorId: viewer.id,
        })
    })
  }
}
