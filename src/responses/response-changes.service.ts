import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isDeputy, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { isId } from '../database/uuid.js'
import { conflict, notFound } from '../graphql/errors.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { Incident } from '../incidents/incident.entity.js'
import { visibleIncident } from '../incidents/incidents.access.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { FormalConditions } from './formal-conditions.service.js'
import { CaseService } from './case.service.js'
import { Response, type ResponseRow } from './response.entity.js'
import { ResponseAction as Action, stateAfter, whyNot } from './response-states.js'
import { holdsUntil, statusOf } from './response-status.js'
import { ResponseStatus } from './response-words.js'
import type { OpenResponse } from './open-response.js'
import { message } from '../language/message.js'

/** What people are told of. Appeals tell of themselves: not everybody in HR may decide them. */
const TOLD: Partial<Record<Action, NoticeKind>> = {
  [Action.APPROVE]: NoticeKind.RESPONSE_APPROVED,
  [Action.DECLINE]: NoticeKind.RESPONSE_DECLINED,
  [Action.WITHDRAW]: NoticeKind.RESPONSE_WITHDRAWN,
  [Action.AGREE]: NoticeKind.REASSIGNMENT_AGREED,
  [Action.REFLECT]: NoticeKind.RESPONSE_ANSWERED,
  [Action.SHORTEN]: NoticeKind.REASSIGNMENT_ENDING,
  [Action.END]: NoticeKind.REASSIGNMENT_ENDING,
  [Action.CALL_OFF]: NoticeKind.REASSIGNMENT_ENDING,
  [Action.COMPLETE_LAST_STEP]: NoticeKind.RESPONSE_FINISHED,
  [Action.FINISH]: NoticeKind.RESPONSE_FINISHED,
}

/** Whoever is at home hears that nothing of it keeps them there any more, and not that it never had an effect. */
function toldOf({ response: { kind, startsOn }, status, today }: OpenResponse, action: Action): NoticeKind | undefined {
  const isAtHome = kind === ResponseKind.STAND_DOWN && status === ResponseStatus.ACTIVE && startsOn! <= today
  const ends = action === Action.DECLINE || action === Action.FINISH
  return isAtHome && ends ? NoticeKind.STAND_DOWN_ENDED : TOLD[action]
}

/** The one way in which a response changes: by the table of transitions, and only from the state that was read. */
@Injectable()
export class ResponseChanges {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly cases: CaseService,
    private readonly conditions: FormalConditions,
    private readonly clock: Clock,
  ) {}

  /** One that the viewer may see, or is called to from outside. Throws NOT_FOUND for one that isn't there for them. */
  async open(tx: Tx, viewer: Viewer, id: string): Promise<OpenResponse> {
    const found = isId(id) ? await tx.findOneBy(Response, { id }) : null
    if (found) await this.lockPeople(tx, found.incidentId, found.employeeId)
    // Read again: whoever was first may have changed it while this waited.
    const response = found && (await tx.findOneBy(Response, { id }))
    const incident = response && (await this.incidentOf(tx, viewer, response))
    if (!response || !incident) throw notFound(message('responses.notThere'))
    const today = await this.today(tx, incident)
    const { state, kind } = response
    return { response, incident, today, status: statusOf(state, kind, holdsUntil(response), today) }
  }

  private async incidentOf(tx: Tx, viewer: Viewer, { id, incidentId }: Response): Promise<Incident | null> {
    if (!isDeputy(viewer)) return visibleIncident(tx, viewer, incidentId)
    return (await this.conditions.isCalled(tx, viewer, id)) ? tx.findOneBy(Incident, { id: incidentId }) : null
  }

  /** Throws the CONFLICT that says what is possible, if this isn't. */
  mustBePossible({ response: { kind }, status }: OpenResponse, action: Action): ResponseStatus {
    const state = stateAfter(kind, status, action)
    if (!state) throw conflict(whyNot(kind, status, action))
    return state
  }

  /**
   * Does it, if nobody has done anything else meanwhile, and records it in the trail. `unlessSet` is a column that must
   * still be empty, for what leaves the state as it is and can be done once.
   */
  async move(
    tx: Tx,
    viewer: Viewer,
    open: OpenResponse,
    action: Action,
    { as, set = {}, unlessSet }: { as: string; set?: Partial<ResponseRow>; unlessSet?: keyof ResponseRow },
  ): Promise<void> {
    const { response } = open
    const changes: Partial<ResponseRow> = { ...set, state: this.mustBePossible(open, action) }
    const { affected } = await tx.update(
      Response,
      { id: response.id, state: response.state, ...(unlessSet ? { [unlessSet]: IsNull() } : {}) },
      changes,
    )
    if (affected === 0) throw conflict(message('incidents.changedJustNow'))
    const before = Object.fromEntries(Object.keys(changes).map((key) => [key, response[key as keyof ResponseRow]]))
    await this.record(tx, viewer, open.incident, as, { id: response.id, ...before }, { id: response.id, ...changes })
    const kind = toldOf(open, action)
    if (kind) this.notices.publish(tx, kind, { incident: open.incident, actorId: viewer.id, response })
  }

  /**
   * On PostgreSQL requests run side by side: what is decided about one person or one incident waits here for its turn, so
   * that rules over several responses (no overlap, one step at a time) hold. On SQLite every write waits for its turn.
   */
  async lockPeople(tx: Tx, incidentId: string, employeeId: string | null): Promise<void> {
    if (employeeId) await lockPeople(this.database, tx, [employeeId])
    if (this.database.dialect !== 'postgres') return
    await this.database.readIn(tx, 'SELECT id FROM incidents WHERE id = $1 FOR NO KEY UPDATE', [incidentId])
  }

  async today(tx: Tx, { storeId }: Pick<Incident, 'storeId'>): Promise<string> {
    return localDate(this.clock.now(), await this.cases.timeZone(this.database.asking(tx), storeId))
  }

  async record(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    action: string,
    before: unknown,
    after: unknown,
  ): Promise<void> {
    const { id, storeId, employeeId } = incident
    await this.audit.record(tx, { action, actorId: viewer.id, subjectId: id, storeId, employeeId, before, after })
  }
}
