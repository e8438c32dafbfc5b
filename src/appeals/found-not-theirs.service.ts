import { Injectable, type OnModuleInit } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { type Ask, Database, type Tx } from '../database/database.js'
import { NO_ID } from '../database/uuid.js'
import { stillThere } from '../directory/has-left.js'
import { forbidden } from '../graphql/errors.js'
import { HearingStage } from '../hearings/hearing.entity.js'
import { ProgressReader } from '../hearings/progress.reader.js'
import { Incident } from '../incidents/incident.entity.js'
import { NotTheirs } from '../incidents/not-theirs.registry.js'
import { WrittenWords } from '../incidents/written-words.registry.js'
import { message } from '../language/message.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { ResponseChanges } from '../responses/response-changes.service.js'
import { Response } from '../responses/response.entity.js'
import { ResponseAction as Action } from '../responses/response-states.js'
import { holdsUntil, statusOf } from '../responses/response-status.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import { Clock } from '../time/clock.js'
import { Appeal } from './appeal.entity.js'

/**
 * What is in force does not outlive what it rests on: where HR finds that it was not theirs, it is overturned as by an appeal that is
 * upheld. Where it rests on more than that, it stands with the rest, each of which bears it by itself.
 */
@Injectable()
export class FoundNotTheirs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly notTheirs: NotTheirs,
    private readonly words: WrittenWords,
    private readonly changes: ResponseChanges,
    private readonly progress: ProgressReader,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notTheirs.register((tx, viewer, incident, reason) => this.follow(tx, viewer, incident, reason))
  }

  private async follow(tx: Tx, viewer: Viewer, incident: Incident, reason: string): Promise<void> {
    const inForce = await this.database.readIn<{ id: string; onOthers: boolean | 0 | 1 }>(tx, IN_FORCE, [
      incident.id,
      incident.employeeId,
    ])
    for (const { id, onOthers } of inForce) {
      if (!isHr(viewer)) throw forbidden(message('appeals.foundByHr'))
      await this.mustLeaveItToOthers(this.database.asking(tx), viewer, id)
      const response = await tx.findOneByOrFail(Response, { id })
      if (onOthers) await this.narrow(tx, viewer, response)
      else await this.overturn(tx, viewer, response, await this.words.kept(tx, viewer, incident, reason))
    }
  }

  /** Whoever has a part in it neither takes it from somebody nor leaves it, where anybody else could. */
  private async mustLeaveItToOthers(ask: Ask, viewer: Viewer, responseId: string): Promise<void> {
    const of = { id: NO_ID, responseId, stage: HearingStage.FIRST }
    const { employeeId, others } = await this.progress.parts(ask, of)
    if (!others.includes(viewer.id)) return
    const hr = await ask<{ id: string }>(
      `SELECT e.id FROM employees e WHERE e.role = 'HR' AND ${stillThere('e', '$1')}`,
      [this.clock.now().slice(0, 10)],
    )
    if (hr.some(({ id }) => id !== employeeId && !others.includes(id)))
      throw forbidden(message('appeals.foundBySomebodyElse'))
  }

  private async overturn(tx: Tx, viewer: Viewer, response: Response, reason: string): Promise<void> {
    const incident = await tx.findOneByOrFail(Incident, { id: response.incidentId })
    const today = await this.changes.today(tx, incident)
    const status = statusOf(response.state, response.kind, holdsUntil(response), today)
    await this.changes.move(tx, viewer, { response, incident, today, status }, Action.OVERTURN, {
      as: 'response.overturned',
    })
    const happened = { incident, response, actorId: viewer.id }
    const decision = { upheld: true, reason, decidedBy: viewer.id, decidedAt: this.clock.now() }
    const { affected } = await tx.update(Appeal, { responseId: response.id, decidedAt: IsNull() }, decision)
    if (affected) this.notices.publish(tx, NoticeKind.APPEAL_DECIDED, happened)
    this.notices.publish(tx, NoticeKind.RESPONSE_OVERTURNED, happened)
  }

  private async narrow(tx: Tx, viewer: Viewer, response: Response): Promise<void> {
    const incident = await tx.findOneByOrFail(Incident, { id: response.incidentId })
    this.notices.publish(tx, NoticeKind.RESPONSE_NARROWED, { incident, response, actorId: viewer.id })
  }
}

/** What is in force over an incident, also if it is spent by now, and whether it rests on another of theirs beside. */
const IN_FORCE = `
  SELECT r.id, EXISTS (SELECT 1 FROM incidents j WHERE j.id <> $1 AND j.cause = 'EMPLOYEE' AND j.withdrawn_at IS NULL
    AND (j.id = r.incident_id OR j.id IN (SELECT y.incident_id FROM alleged_incidents y WHERE y.response_id = r.id))) AS "onOthers"
  FROM responses r WHERE r.employee_id = $2 AND r.kind IN (${FORMAL_KINDS}) AND r.state IN ('ACTIVE', 'UNDER_APPEAL')
    AND (r.incident_id = $1 OR EXISTS (SELECT 1 FROM alleged_incidents x WHERE x.response_id = r.id AND x.incident_id = $1))
  ORDER BY r.id`
