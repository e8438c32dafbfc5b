import { Injectable } from '@nestjs/common'
import { NO_COLLEAGUES } from '../../directory/has-left.js'
import { isHr, type Viewer } from '../../access/viewer.js'
import { Database, type Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { lockPeople } from '../../directory/lock-people.writer.js'
import { badInput, conflict, forbidden } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import { CauseClaim } from '../../incidents/cause-claim.entity.js'
import { DecisionWatchers } from '../../incidents/decision-watchers.registry.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { IncidentDays } from '../../incidents/incident-days.service.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { Cause, ClaimKind } from '../../incidents/incident-words.js'
import { decidesOn, isAbout } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { HrLooksFirst } from '../../incidents/looks-first.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { WithoutTheirName } from '../known/without-their-name.reader.js'
import { message } from '../../language/message.js'
import { AttributionDenials } from './attribution-denials.service.js'
import { ComplaintAnew } from './complaint-anew.service.js'

/**
 * Whom a complaint that named nobody concerned. What happened is the customer's voice; who it was is the attributor's claim,
 * which counts for nothing until the employee agrees or HR, by somebody else, confirms it.
 */
@Injectable()
export class AttributionsService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
    private readonly days: IncidentDays,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly looksFirst: HrLooksFirst,
    private readonly withoutTheirName: WithoutTheirName,
    private readonly denials: AttributionDenials,
    private readonly anew: ComplaintAnew,
    private readonly decisions: DecisionWatchers,
    private readonly clock: Clock,
  ) {}

  async attribute(
    viewer: Viewer,
    id: string,
    { employee: number, cause, reason }: { employee: string; cause: Cause; reason: string },
    requested: RequestedFields,
  ): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('customers.concernedSaidBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (incident.withdrawnAt) throw conflict(message('customers.concernsNobody'))
      if (incident.employeeId || incident.endedAt) throw conflict(message('customers.namesSomebody'))
      const person = await this.ofTheStore(tx, incident, number)
      if (!person) throw badInput({ path: 'employee', message: message('incidents.noSuchEmployeeHere') })
      if (person.id === viewer.id) throw badInput({ path: 'employee', message: message('customers.concernedYou') })
      await this.mustNotBeRefused(tx, viewer, incident, person.id)
      await lockPeople(this.database, tx, [person.id])
      if (isHr(viewer)) await this.parties.mustNotBeComplainedAbout(tx, viewer, person.id)
      const now = this.clock.now()
      const { atRisk, drawn } = await this.looksFirst.at(tx, viewer, person.id, incident.storeId)
      const heldAside = cause === Cause.EMPLOYEE
      const named = await this.changes.make(tx, viewer, incident, {
        kind: 'corrected',
        set: {
          employeeId: person.id,
          day: await this.days.of(tx, person.id, incident.occurredAt, person.timeZone),
          cause: heldAside ? incident.cause : cause,
          attributedBy: viewer.id,
          attributedAt: now,
          attributedCause: heldAside ? cause : null,
          sentAt: now,
          retaliationRisk: atRisk,
          hrFirst: incident.hrFirst || atRisk || drawn,
        },
        action: 'incident.attributed',
        after: { says: cause },
        tooLate: message('customers.concernedJustNow'),
        besides: () => this.keep(tx, viewer, id, ClaimKind.LOGGED, cause, reason),
      })
      this.notices.publish(tx, NoticeKind.INCIDENT_ATTRIBUTED, { incident: named, actorId: viewer.id })
      if (named.hrFirst && !incident.hrFirst)
        this.notices.publish(tx, NoticeKind.FOR_HR_FIRST, { incident: named, actorId: viewer.id })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /**
   * By the employee, or by somebody in HR who did not say it. A no of HR withdraws what named them, and the complaint stands anew,
   * naming nobody.
   */
  async answer(
    viewer: Viewer,
    id: string,
    agrees: boolean,
    reason: string | null,
    requested: RequestedFields,
  ): Promise<Incident> {
    const seenOn = await this.database.write(async (tx) => {
      const { employeeId } = await this.incidents.visible(tx, viewer, id)
      if (employeeId) await lockPeople(this.database, tx, [employeeId])
      const incident = await this.incidents.visible(tx, viewer, id)
      if (incident.withdrawnAt) throw conflict(message('customers.nothingMoreToSay'))
      if (!isWaiting(incident)) throw conflict(message('customers.concernedSettled'))
      if (!isAbout(viewer, incident)) return this.settle(tx, viewer, incident, agrees, reason)
      await this.answerOwn(tx, viewer, incident, agrees, reason)
      return id
    })
    return this.incidents.fresh(viewer, seenOn, requested)
  }

  private async answerOwn(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    agrees: boolean,
    reason: string | null,
  ): Promise<void> {
    if (agrees) {
      await this.agreed(tx, viewer, incident, reason)
      return
    }
    await this.denials.say(tx, incident, reason)
    await this.changes.make(tx, viewer, incident, { set: {}, action: 'attribution.denied', after: { reason } })
    const exceptInHr = [incident.attributedBy!]
    this.notices.publish(tx, NoticeKind.ATTRIBUTION_DENIED, { incident, actorId: viewer.id, exceptInHr })
  }

  /** Returns the id of the complaint as it stands then. */
  private async settle(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    agrees: boolean,
    reason: string | null,
  ): Promise<string> {
    if (!isHr(viewer) || incident.attributedBy === viewer.id) throw forbidden(message('customers.concernedAgreedBy'))
    await this.parties.mustNotBeNamed(tx, viewer, incident.id)
    if (!reason) throw badInput({ path: 'reason', message: message('customers.sayWhy') })
    await this.decisions.tell(tx, viewer, incident.id, 'deciding')
    const left = await (agrees ? this.agreed : this.refused).call(this, tx, viewer, incident, reason)
    await this.decisions.tell(tx, viewer, incident.id, 'decided')
    return left
  }

  /** What they said of it, and were given for it, is theirs, and nothing of it is read by whoever is named next. */
  private async refused(tx: Tx, viewer: Viewer, incident: Incident, reason: string): Promise<string> {
    await this.denials.settle(tx, incident.id)
    const eventId = incident.eventId ?? newId(this.clock)
    const left = await this.anew.log(tx, viewer, incident, eventId)
    await this.changes.make(tx, viewer, incident, {
      kind: 'withdrawn',
      set: { withdrawnAt: this.clock.now(), eventId },
      action: 'attribution.refused',
      after: { reason, complaint: left },
      tooLate: message('customers.concernedSettled'),
      besides: () => this.keep(tx, viewer, incident.id, ClaimKind.CHANGED, Cause.UNKNOWN, reason),
    })
    this.notices.publish(tx, NoticeKind.ATTRIBUTION_SETTLED, { incident, actorId: viewer.id })
    return left
  }

  /** From now on it counts as any other: what the customer told, about whom it concerned. */
  private async agreed(tx: Tx, viewer: Viewer, incident: Incident, reason: string | null): Promise<string> {
    await this.denials.settle(tx, incident.id)
    const cause = incident.attributedCause ?? incident.cause
    const now = this.clock.now()
    await this.changes.make(tx, viewer, incident, {
      kind: cause === incident.cause ? 'noted' : 'cause-changed',
      set: {
        cause,
        attributedCause: null,
        attributionAgreedAt: now,
        knownAt: isAbout(viewer, incident) ? (incident.knownAt ?? now) : incident.knownAt,
      },
      action: 'attribution.agreed',
      after: { says: cause, reason },
      besides: () => this.keep(tx, viewer, incident.id, ClaimKind.CHANGED, cause, reason),
    })
    this.notices.publish(tx, NoticeKind.ATTRIBUTION_SETTLED, { incident, actorId: viewer.id })
    return incident.id
  }

  /** Once HR has said that it was not somebody, no manager says so again, until another in HR happens to believe it. */
  private async mustNotBeRefused(tx: Tx, viewer: Viewer, incident: Incident, personId: string): Promise<void> {
    if (isHr(viewer) || !incident.eventId) return
    const refused = await this.database.readIn(
      tx,
      `SELECT 1 FROM incidents o JOIN audit_entries a ON a.subject_id = o.id AND a.action = 'attribution.refused'
       WHERE o.event_id = $1 AND o.employee_id = $2 AND o.withdrawn_at IS NOT NULL LIMIT 1`,
      [incident.eventId, personId],
    )
    if (refused.length > 0) throw forbidden(message('customers.concernedNotThem'))
  }

  private async ofTheStore(tx: Tx, { storeId }: Incident, number: string) {
    const [person] = await this.database.readIn<{ id: string; timeZone: string }>(
      tx,
      `SELECT e.id, s.time_zone AS "timeZone" FROM employees e JOIN stores s ON s.id = $2
       WHERE e.number = $1 AND e.role NOT IN ${NO_COLLEAGUES} AND (e.store_id = s.id
         OR EXISTS (SELECT 1 FROM shifts w WHERE w.employee_id = e.id AND w.store_id = s.id))`,
      [number, storeId],
    )
    return person
  }

  private async keep(
    tx: Tx,
    viewer: Viewer,
    incidentId: string,
    kind: ClaimKind,
    cause: Cause,
    said: string | null,
  ): Promise<void> {
    const at = this.clock.now()
    const reason = await this.withoutTheirName.keptOf(tx, incidentId, said, viewer)
    await tx.insert(CauseClaim, { id: newId(this.clock), incidentId, kind, cause, saidBy: viewer.id, at, reason })
  }
}

/** Somebody said whom it concerned, and nobody who can has agreed. */
export const isWaiting = ({ attributedBy, attributionAgreedAt }: Incident): boolean =>
  attributedBy !== null && attributionAgreedAt === null
