import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database } from '../database/database.js'
import { IncidentLogger } from '../incidents/incident-logger.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { Leave } from '../workforce/leave.entity.js'
import { LeaveService } from '../workforce/leave.service.js'

/** Tells people that their leave was recorded, moved or taken back by somebody else, and HR where that was done by those against whom they had spoken up; it waits for HR then. */
@Injectable()
export class LeaveNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly leave: LeaveService,
    private readonly logger: IncidentLogger,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.leave.whenChanged(async (tx, viewer, { id, employeeId }) => {
      // A notice points to what it is about: the newest incident, whose deadlines may have moved with it, where there is one.
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
      else this.notices.publishOfPerson(tx, NoticeKind.LEAVE_CHANGED, viewer.id, employeeId)
      const [works] = await this.database.readIn<{ storeId: string | null }>(
        tx,
        'SELECT store_id AS "storeId" FROM employees WHERE id = $1',
        [employeeId],
      )
      if (!works?.storeId || !(await this.logger.afterSpeakingUp(tx, viewer, employeeId, works.storeId))) return
      await tx.update(Leave, { id }, { afterSpeakingUpAt: this.clock.now(), afterSpeakingUpById: viewer.id })
      const accused = await this.parties.accusedBy(tx, employeeId)
      this.notices.publishOfPerson(tx, NoticeKind.LEAVE_CHANGED_AFTER_SPEAKING_UP, viewer.id, employeeId, accused)
    })
  }
}
