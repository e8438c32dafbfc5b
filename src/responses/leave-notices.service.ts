import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { stillThere } from '../directory/has-left.js'
import { IncidentLogger } from '../incidents/incident-logger.service.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import type { Incident } from '../incidents/incident.entity.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { Leave } from '../workforce/leave.entity.js'
import { LeaveService } from '../workforce/leave.service.js'

/**
 * Tells people that their leave was recorded, moved or taken back by somebody else, and HR where that was done by those against whom they had
 * spoken up; it waits for HR then. Tells those who can confirm it of leave that somebody recorded of themselves, and them once it is confirmed.
 */
@Injectable()
export class LeaveNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly leave: LeaveService,
    private readonly incidents: IncidentsService,
    private readonly logger: IncidentLogger,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.leave.whenChanged((tx, viewer, leave, news) => {
      if (news === 'TO_CONFIRM') return this.toConfirm(tx, leave.employeeId)
      if (news === 'CHANGED') return this.changed(tx, viewer, leave)
      this.notices.publishOfPerson(tx, NoticeKind.LEAVE_CONFIRMED, viewer.id, leave.employeeId)
      return Promise.resolve()
    })
    this.incidents.whenStatementAsked((tx, incident) => this.pressing(tx, incident))
  }

  /**
   * Somebody is asked for an account, or for something formal against them: what they recorded of leave and nobody has confirmed presses
   * from now on, and HR hears of it. The store that asks may be the one that leaves it lying.
   */
  async pressing(tx: Tx, { employeeId, occurredAt }: Pick<Incident, 'employeeId' | 'occurredAt'>): Promise<void> {
    if (!employeeId) return
    const waits = await this.database.readIn(
      tx,
      'SELECT 1 FROM leaves WHERE employee_id = $1 AND ends_on >= $2 AND confirmed_at IS NULL AND taken_back_at IS NULL LIMIT 1',
      [employeeId, occurredAt.slice(0, 10)],
    )
    if (waits.length > 0) await this.tellHr(tx, employeeId)
  }

  /**
   * HR is told as well where it presses or where nobody else can: most leave is the store's to confirm, and were HR told of all of it,
   * nobody there would read what matters.
   */
  private async toConfirm(tx: Tx, employeeId: string): Promise<void> {
    const [who] = await this.database.readIn<{ storeId: string | null; byStore: 0 | 1; presses: 0 | 1 }>(
      tx,
      `SELECT e.store_id AS "storeId",
         CASE WHEN EXISTS (SELECT 1 FROM store_managers m JOIN employees x ON x.id = m.employee_id
           WHERE m.store_id = e.store_id AND x.id <> e.id AND x.role = 'STORE_MANAGER' AND ${stillThere('x', '$2')}) THEN 1 ELSE 0 END AS "byStore",
         CASE WHEN EXISTS (SELECT 1 FROM incidents i WHERE i.employee_id = e.id AND i.withdrawn_at IS NULL
           AND ((i.statement_requested_at IS NOT NULL AND i.statement_given_at IS NULL) OR EXISTS (SELECT 1 FROM responses r
             WHERE r.incident_id = i.id AND r.state = 'AWAITING_HR'))) THEN 1 ELSE 0 END AS "presses"
       FROM employees e WHERE e.id = $1`,
      [employeeId, this.clock.now().slice(0, 10)],
    )
    const { storeId, byStore, presses } = who!
    if (storeId) this.notices.publishToManagers(tx, NoticeKind.LEAVE_TO_CONFIRM, employeeId, storeId, employeeId)
    if (!byStore || presses) await this.tellHr(tx, employeeId)
  }

  private async tellHr(tx: Tx, employeeId: string): Promise<void> {
    const accused = await this.parties.accusedBy(tx, employeeId)
    this.notices.publishOfPerson(tx, NoticeKind.LEAVE_FOR_HR_TO_CONFIRM, employeeId, employeeId, accused)
  }

  private async changed(tx: Tx, viewer: Viewer, { id, employeeId }: Pick<Leave, 'id' | 'employeeId'>): Promise<void> {
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
  }
}
