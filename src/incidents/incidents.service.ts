import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { isHr, isService, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { conflict, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { CauseClaim } from './cause-claim.entity.js'
import { Incident } from './incident.entity.js'
import { IncidentReader } from './incident-reader.service.js'
import { IncidentChanges } from './incident-changes.service.js'
import { Cause, ClaimKind, Conduct } from './incident-words.js'
import { decidesOn, HELD, isAbout, isHeldFrom, toldByThemselves, visibleIncident } from './incidents.access.js'
import { IncidentLogger } from './incident-logger.service.js'
import { PartiesService } from './parties.service.js'
import type { LogIncidentInput } from './log-incident.input.js'
import { type Message, message } from '../language/message.js'

/** What a later room does once somebody is asked for their account, in the same transaction. */
export type StatementAsked = (tx: Tx, incident: Incident) => Promise<void>

@Injectable()
export class IncidentsService {
  private readonly watchers: StatementAsked[] = []

  constructor(
    private readonly database: Database,
    private readonly reader: IncidentReader,
    private readonly logger: IncidentLogger,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  whenStatementAsked(watcher: StatementAsked): void {
    this.watchers.push(watcher)
  }

  one(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident | null> {
    return this.reader.one(viewer, id, requested)
  }

  called(viewer: Viewer, reference: string, requested: RequestedFields): Promise<Incident | null> {
    return this.reader.oneCalled(viewer, reference, requested)
  }

  async log(viewer: Viewer, input: LogIncidentInput, requested: RequestedFields): Promise<Incident> {
    const id = await this.database.write((tx) => this.logger.log(tx, viewer, input))
    // Its words as it sent them: what was taken out of them would tell the customer's name to whoever tries many.
    if (isService(viewer)) return { ...(await this.reader.asHandedIn(viewer, id, requested)), summary: input.summary }
    return this.fresh(viewer, id, requested)
  }

  async withdraw(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write((tx) => this.withdrawIn(tx, viewer, id, reason))
    return this.fresh(viewer, id, requested)
  }

  /** Those of the same event that stand and that the viewer may see, without the one itself. */
  async sameEvent(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident[]> {
    const others = await this.database.read<{ id: string }>(
      'SELECT o.id FROM incidents i JOIN incidents o ON o.event_id = i.event_id WHERE i.id = $1 AND o.id <> i.id AND o.withdrawn_at IS NULL ORDER BY o.id',
      [id],
    )
    return this.reader.several(
      viewer,
      others.map((other) => other.id),
      requested,
    )
  }

  /** Withdraws what the viewer may withdraw; into another record where it is merged. Throws FORBIDDEN or CONFLICT. */
  async withdrawIn(
    tx: Tx,
    viewer: Viewer,
    id: string,
    reason: string,
    mergedInto: string | null = null,
  ): Promise<void> {
    const incident = await this.visible(tx, viewer, id)
    const reportedIt = incident.reporterId === viewer.id
    if (toldByThemselves(incident) && !isAbout(viewer, incident)) throw forbidden(message('incidents.takenBackByThem'))
    await this.parties.mustNotBeNamed(tx, viewer, id)
    if (!isHr(viewer) && !isAbout(viewer, incident) && (await this.isForHr(tx, incident)))
      throw forbidden(message('incidents.withdrawnByHr'))
    if (isAbout(viewer, incident) ? !reportedIt : !reportedIt && !decidesOn(viewer, incident))
      throw forbidden(message('incidents.withdrawnBy'))
    // A merge has rules of its own for that: what it takes back stands in the other record.
    const why =
      mergedInto === null && !isAbout(viewer, incident) && (await this.whyOthersWithdraw(tx, viewer, incident))
    if (why) throw forbidden(why)
    await this.takeBack(tx, viewer, incident, reason, mergedInto)
  }

  /** Why a manager does not withdraw it, though it is of their store: HR has settled it, or somebody else recorded it kindly. Null where they may. */
  async whyOthersWithdraw(records: EntityManager, viewer: Viewer, incident: Incident): Promise<Message | null> {
    if (isHr(viewer) || incident.withdrawnAt !== null) return null
    const { id: incidentId, reporterId, employeeId, attributedCause, cause, contestedAt } = incident
    const contested = () => records.existsBy(CauseClaim, { incidentId, kind: ClaimKind.CONTESTED })
    if (incident.severityConfirmedBy !== null || (contestedAt === null && (await contested())))
      return message('incidents.withdrawSettled')
    const kind = employeeId !== null && (attributedCause ?? cause) !== Cause.EMPLOYEE
    return kind && reporterId !== viewer.id ? message('incidents.withdrawKind') : null
  }

  /** Withdraws it; the caller has seen to it that the viewer may. */
  async takeBack(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    reason: string,
    mergedInto: string | null = null,
  ): Promise<void> {
    const tooLate = message('incidents.withdrawnAlready')
    if (incident.withdrawnAt) throw conflict(tooLate)
    await this.changes.make(tx, viewer, incident, {
      kind: 'withdrawn',
      set: { withdrawnAt: this.clock.now(), mergedInto },
      action: 'incident.withdrawn',
      after: { reason, mergedInto },
      tooLate,
    })
  }

  /** Whether it is about the management, or HR looks at it first: nobody of the store takes it from HR's sight. */
  async isForHr(tx: Tx, { id, storeId, cause, hrFirst }: Incident): Promise<boolean> {
    return hrFirst || cause === Cause.MANAGEMENT || (await this.parties.manageTheStore(tx, id, storeId))
  }

  /** Asks the employee for their account. Asking again changes nothing: the seven days run from the first time. */
  async requestStatement(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('incidents.statementAskedBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      // Whoever has spoken up is not made to answer to the store first.
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      if (!incident.employeeId) throw conflict(message('incidents.nobodyToAsk'))
      if (incident.withdrawnAt) throw conflict(message('incidents.nothingToAnswerFor'))
      if (incident.statementGivenAt) throw conflict(message('incidents.statementGiven'))
      if (incident.statementRequestedAt) return
      if (incident.conduct === Conduct.ABUSIVE && !incident.answeredAt) throw conflict(message('incidents.careFirst'))
      const statementRequestedAt = this.clock.now()
      const set = { statementRequestedAt, sentAt: incident.sentAt ?? statementRequestedAt }
      await this.changes.make(tx, viewer, incident, { action: 'statement.requested', set })
      this.notices.publish(tx, NoticeKind.STATEMENT_REQUESTED, { incident, actorId: viewer.id })
      for (const watcher of this.watchers) await watcher(tx, incident)
    })
    return this.fresh(viewer, id, requested)
  }

  /** An incident that the viewer may see, for a change to it. Throws NOT_FOUND for one that isn't there for them. */
  async visible(tx: Tx, viewer: Viewer, id: string): Promise<Incident> {
    const incident = await visibleIncident(tx, viewer, id)
    if (!incident) throw notFound(message('incidents.notThere'))
    return incident
  }

  /** As it now is, past a replica that lags behind. */
  async fresh(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    return (await this.reader.one(viewer, id, requested, { fresh: true }))!
  }
}
