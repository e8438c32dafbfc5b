import { Injectable } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { badInput, conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { CauseClaim } from './cause-claim.entity.js'
import { DecisionWatchers } from './decision-watchers.registry.js'
import { Incident } from './incident.entity.js'
import { Cause, ClaimKind, RootCause } from './incident-words.js'
import { IncidentChanges } from './incident-changes.service.js'
import { decidesOn, hasRecorded, HELD, isAbout, isHeldFrom } from './incidents.access.js'
import { IncidentsService } from './incidents.service.js'
import { type Held, HrLooksFirst } from './looks-first.service.js'
import { NotTheirs } from './not-theirs.registry.js'
import { PartiesService } from './parties.service.js'
import { SettlingRules } from './settling-rules.registry.js'
import { WrittenWords } from './written-words.registry.js'
import { message } from '../language/message.js'

/** What becomes known of whose it was, after it was logged. */
@Injectable()
export class CausesService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly changes: IncidentChanges,
    private readonly words: WrittenWords,
    private readonly decisions: DecisionWatchers,
    private readonly rules: SettlingRules,
    private readonly looksFirst: HrLooksFirst,
    private readonly notTheirs: NotTheirs,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** The employee says it was otherwise. The recorded cause stands, but proves nothing, until HR decides. */
  async contest(
    viewer: Viewer,
    id: string,
    cause: Cause,
    reason: string,
    requested: RequestedFields,
  ): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!isAbout(viewer, incident)) throw forbidden(message('incidents.causeContestedBy'))
      this.mustStand(incident)
      if (incident.contestedAt) throw conflict(message('incidents.contestedAlready'))
      if (incident.cause === cause)
        throw badInput({
          path: 'cause',
          message: message('incidents.causeIsRecorded', { cause: message(`cause.${cause}`) }),
        })
      const set = { cause: incident.cause, contestedAt: this.clock.now() }
      await this.claim(tx, viewer, incident, ClaimKind.CONTESTED, cause, reason, set)
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** Corrects the cause, or upholds it where it is contested. What is contested is for HR, and never for who logged it. */
  async settle(
    viewer: Viewer,
    id: string,
    cause: Cause,
    reason: string,
    requested: RequestedFields,
  ): Promise<Incident> {
    await this.database.write(async (tx) => {
      // In turn with whatever else changes the person's record: the finding is made anew from what then stands.
      const { employeeId } = await this.incidents.visible(tx, viewer, id)
      if (employeeId) await lockPeople(this.database, tx, [employeeId])
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('incidents.causeCorrectedBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      this.mustStand(incident)
      if (incident.contestedAt && (!isHr(viewer) || hasRecorded(viewer, incident)))
        throw forbidden(message('incidents.causeContested'))
      if (incident.contestedAt) {
        await this.rules.mustHaveNoPart(this.database.asking(tx), viewer, id)
        await this.decisions.tell(tx, viewer, id, 'deciding')
      }
      if (incident.cause === Cause.MANAGEMENT && manages(viewer, incident.storeId))
        throw forbidden(message('incidents.managementsOwn'))
      // What was upheld once stands, but for what HR finds later in the employee's favour.
      const isTheirsNoMore = isHr(viewer) && incident.cause === Cause.EMPLOYEE && cause !== Cause.EMPLOYEE
      if (!incident.contestedAt && !isTheirsNoMore && (await this.wasContested(tx, id)))
        throw conflict(message('incidents.causeSettled'))
      if (cause === Cause.EMPLOYEE && !incident.employeeId)
        throw badInput({ path: 'cause', message: message('incidents.causeOfNobody') })
      // Who it was is only somebody's claim: HR confirms it so, by somebody else, and nobody of the store goes past it.
      const attributed = incident.attributedBy !== null && incident.attributionAgreedAt === null
      if (attributed && (!isHr(viewer) || incident.attributedBy === viewer.id))
        throw forbidden(message('incidents.concernedNotAgreed'))
      if (cause === incident.cause && !incident.contestedAt)
        throw conflict(message('incidents.causeIsAlready', { cause: message(`cause.${cause}`) }))
      if (cause === Cause.EMPLOYEE && incident.reporterId === incident.employeeId)
        throw conflict(message('incidents.toldThemselves'))
      const kind = cause === incident.cause ? ClaimKind.UPHELD : ClaimKind.CHANGED
      // To judge what is contested, or to agree to whom somebody else has named, is not to put it against them.
      const puts = cause === Cause.EMPLOYEE && kind === ClaimKind.CHANGED && !incident.contestedAt && !attributed
      const held = puts ? await this.looksFirst.oncePutAgainst(tx, viewer, incident) : null
      await this.claim(tx, viewer, incident, kind, cause, reason, {
        cause,
        contestedAt: null,
        ...held,
        // What it was closed as coming from does not outlive what the record says of whose it was.
        ...(cause !== Cause.EMPLOYEE && incident.rootCause === RootCause.PERSON && { rootCause: null }),
        ...(attributed && { attributedCause: null, attributionAgreedAt: this.clock.now() }),
      })
      if (held) this.notices.publish(tx, NoticeKind.FOR_HR_FIRST, { incident, actorId: viewer.id })
      if (incident.cause === Cause.EMPLOYEE && kind === ClaimKind.CHANGED)
        await this.notTheirs.found(tx, viewer, incident, reason)
      if (incident.contestedAt) await this.decisions.tell(tx, viewer, id, 'decided')
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  private wasContested(tx: Tx, incidentId: string): Promise<boolean> {
    return tx.existsBy(CauseClaim, { incidentId, kind: ClaimKind.CONTESTED })
  }

  private mustStand(incident: Incident): void {
    if (incident.withdrawnAt) throw conflict(message('incidents.causeOfWithdrawn'))
  }

  private async claim(
    tx: Tx,
    viewer: Viewer,
    incident: Incident,
    kind: ClaimKind,
    cause: Cause,
    reason: string,
    set: Pick<Incident, 'cause' | 'contestedAt'> &
      Partial<Pick<Incident, 'attributedCause' | 'attributionAgreedAt'>> &
      Partial<Held>,
  ): Promise<void> {
    const claim = {
      id: newId(this.clock),
      incidentId: incident.id,
      kind,
      cause,
      saidBy: viewer.id,
      at: this.clock.now(),
      reason: await this.words.kept(tx, viewer, incident, reason),
    }
    await this.changes.make(tx, viewer, incident, {
      kind: kind === ClaimKind.CHANGED ? 'cause-changed' : 'noted',
      set,
      action: `cause.${kind.toLowerCase()}`,
      before: { cause: incident.cause, contestedAt: incident.contestedAt },
      after: { ...set, says: cause, reason },
      tooLate: message('incidents.causeJustNow'),
      besides: async () => void (await tx.insert(CauseClaim, claim)),
    })
    if (kind === ClaimKind.CONTESTED)
      this.notices.publish(tx, NoticeKind.CAUSE_CONTESTED, { incident, actorId: viewer.id })
    if (kind === ClaimKind.UPHELD) this.notices.publish(tx, NoticeKind.CAUSE_UPHELD, { incident, actorId: viewer.id })
  }
}
